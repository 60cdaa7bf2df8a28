import { defaultLocale } from '@osiedle/shared';
import { describe, expect, test, vi } from 'vitest';
import { sortInLanguage } from '../src/database/index.ts';
import { sortKey } from '../src/database/sort-key.ts';
import { startCms } from './support/cms.ts';
import { draftEntry } from './support/entries.ts';
import { uploadPicture } from './support/files.ts';
import { panelPath, signIn, type CmsReply, type Send } from './support/http.ts';

const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor');
const author = await signIn(cms, 'strapi-author');
const administrator = await signIn(cms, 'strapi-super-admin');

const titles = [
  'Świetlica na Zabłociu',
  'Łąka i żaby',
  'ŻÓŁW w parku',
  'Ćmy nocą',
  'Cmentarz',
  'Zebranie 10',
  'Zebranie 2',
  'zebranie 1',
  'Æther — „wolna” przestrzeń',
  'Straße nach Łódź',
  'Київ для всіх',
  '100% zieleni',
  'Ogród_społeczny',
  'Ogród społeczny',
  'Élan vital',
  'Wyspa z\u0301ródeł',
];
for (const title of titles)
  await draftEntry(cms, 'meeting', { startsAt: '2026-12-01T17:00:00.000Z' }, { pl: title });
for (const nameDefault of ['Żabieniec', 'Źródło', 'Łęg', 'Lubocza', 'Świt'])
  await cms
    .documents('place')
    .create({ data: { nameDefault, nameSecond: nameDefault, address: 'ul. Ćwikłowa 3' } });

function found({ status, body }: CmsReply, name = 'title'): unknown[] {
  expect(status).toBe(200);
  return (body.results ?? []).map((one) => one[name]);
}
const list = async (send: Send, type: string, query: Record<string, string>, name?: string) =>
  found(
    await send(
      'GET',
      `${panelPath(type)}?${new URLSearchParams({ locale: 'pl', pageSize: '100', ...query })}`,
    ),
    name,
  );

describe('A search in the panel', () => {
  test.each([
    ['świetlica', 'Świetlica na Zabłociu'],
    ['SWIETLICA', 'Świetlica na Zabłociu'],
    ['zablociu', 'Świetlica na Zabłociu'],
    ['laka i zaby', 'Łąka i żaby'],
    ['żółw', 'ŻÓŁW w parku'],
    ['zolw', 'ŻÓŁW w parku'],
    ['aether', 'Æther — „wolna” przestrzeń'],
    ['- "wolna"', 'Æther — „wolna” przestrzeń'],
    ['strasse', 'Straße nach Łódź'],
    ['КИЇВ', 'Київ для всіх'],
    ['100%', '100% zieleni'],
    ['źródeł', 'Wyspa z\u0301ródeł'],
    ['zrodel', 'Wyspa z\u0301ródeł'],
    ['elan', 'Élan vital'],
  ])('for %j finds %j', async (_q, title) => {
    expect(await list(editor, 'meeting', { _q })).toEqual([title]);
  });

  test('takes a sign that means something to the database for itself', async () => {
    expect(await list(editor, 'meeting', { _q: '0% z' })).toEqual(['100% zieleni']);
    expect(await list(editor, 'meeting', { _q: '\\' })).toEqual([]);
    expect(await list(editor, 'meeting', { _q: '(' })).toEqual([]);
    expect(await list(editor, 'meeting', { _q: '[a-z]' })).toEqual([]);
  });

  test('finds words in every field, also of what was written past the panel', async () => {
    expect((await list(editor, 'place', { _q: 'cwiklowa' }, 'nameDefault')).length).toBe(5);
    await cms.strapi.db.query('api::place.place').updateMany({
      where: { nameDefault: 'Łęg' },
      data: { address: 'Rynek Dębnicki' },
    });
    expect(await list(editor, 'place', { _q: 'debnicki' }, 'nameDefault')).toEqual(['Łęg']);
  });

  test('finds files and people, too', async () => {
    await uploadPicture(cms, 'Żuraw-nad-stawem.png');
    expect(found(await editor('GET', '/upload/files?_q=zuraw'), 'name')).toEqual(['Żuraw-nad-stawem.png']);
    await cms.strapi.db.query('admin::user').updateMany({ where: {}, data: { lastname: 'Śliwińska' } });
    const { body } = await administrator('GET', '/admin/users?_q=sliwinska');
    expect((body.data as unknown as { results: unknown[] }).results.length).toBeGreaterThan(2);
  });

  test('finds what may be chosen for a relation', async () => {
    const path = '/content-manager/relations/api::meeting.meeting/place?locale=pl&status=draft&pageSize=10';
    expect(found(await editor('GET', `${path}&_q=zrodlo`), 'nameDefault')).toEqual(['Źródło']);
    expect(found(await editor('GET', `${path}&_q=łęg&_filter=$startsWithi`), 'nameDefault')).toEqual(['Łęg']);
  });

  test('finds what may be chosen by where it is, too, and says where', async () => {
    const path = '/content-manager/relations/api::meeting.meeting/place?locale=pl&status=draft&pageSize=10';
    const searched = ['nameDefault', 'nameSecond', 'address'];
    const query = (words: string[]) =>
      words
        .flatMap((word, index) =>
          searched.map((name, at) => [`filters[$and][${index}][$or][${at}][${name}][$containsi]`, word]),
        )
        .map((pair) => pair.map((part) => encodeURIComponent(part)).join('='))
        .join('&');
    const answer = await author('GET', `${path}&${query(['cwiklowa', 'zrodl'])}`);
    expect(found(answer, 'nameDefault')).toEqual(['Źródło']);
    expect(found(answer, 'address')).toEqual(['ul. Ćwikłowa 3']);
    expect(found(await author('GET', `${path}&${query(['cwiklowa', 'nigdzie'])}`), 'nameDefault')).toEqual(
      [],
    );
  });

  test.each([
    ['$containsi', 'swietlica', ['Świetlica na Zabłociu']],
    ['$contains', 'swietlica', ['Świetlica na Zabłociu']],
    ['$startsWithi', 'cm', ['Cmentarz', 'Ćmy nocą']],
    ['$endsWithi', 'NOCA', ['Ćmy nocą']],
    ['$eqi', 'łąka i ŻABY', ['Łąka i żaby']],
  ])('with the filter %s finds all letters in whatever case', async (operator, value, expected) => {
    const query = { [`filters[title][${operator}]`]: value, sort: 'title:ASC' };
    expect(await list(editor, 'meeting', query)).toEqual(expected);
  });

  test('leaves out what a filter excludes, in whatever case', async () => {
    const found = await list(editor, 'meeting', { 'filters[title][$notContainsi]': 'ze' });
    expect(found.length).toBe(titles.filter((title) => !/ze/iu.test(title)).length);
  });
});

describe('Lists in the panel', () => {
  const { compare } = new Intl.Collator(defaultLocale, { numeric: true });
  const inOrder = titles.toSorted(compare);

  test('are in Polish order, numbers by their value', async () => {
    expect(await list(editor, 'meeting', { sort: 'title:ASC' })).toEqual(inOrder);
    expect(await list(editor, 'meeting', { sort: 'title:DESC' })).toEqual(inOrder.toReversed());
    expect(await list(editor, 'place', { sort: 'nameDefault:ASC' }, 'nameDefault')).toEqual([
      'Lubocza',
      'Łęg',
      'Świt',
      'Źródło',
      'Żabieniec',
    ]);
  });

  test('are in that order page by page, and for Authors', async () => {
    const own = ['Źrebak', 'Zebra', 'Żaba'];
    for (const title of own)
      expect((await author('POST', `${panelPath('update')}?locale=pl`, { title })).status).toBe(201);
    expect(await list(author, 'update', { sort: 'title:ASC' })).toEqual(['Zebra', 'Źrebak', 'Żaba']);
    const pages = await Promise.all(
      ['1', '2', '3', '4'].map((page) => list(editor, 'meeting', { sort: 'title:ASC', page, pageSize: '4' })),
    );
    expect(pages.flat()).toEqual(inOrder);
  });

  test('are in that order by the name of a related document', async () => {
    const places = await cms.documents('place').findMany({});
    for (const place of places)
      await cms.documents('workshop').create({
        locale: 'pl',
        data: {
          title: `W ${String(place['nameDefault'])}`,
          startsAt: '2026-12-01T17:00:00.000Z',
          place: place.documentId,
        },
      });
    expect(await list(editor, 'workshop', { 'sort[place][nameDefault]': 'ASC' })).toEqual([
      'W Lubocza',
      'W Łęg',
      'W Świt',
      'W Źródło',
      'W Żabieniec',
    ]);
  });

  test('need nothing to be done when the CMS starts again', async () => {
    const raw = vi.spyOn(cms.strapi.db.connection, 'raw');
    await sortInLanguage(cms.strapi);
    expect(raw.mock.calls.filter(([sql]) => sql.startsWith('ALTER'))).toEqual([]);
    raw.mockRestore();
  });
});

describe('A key to sort by', () => {
  test('is in the order of the language’s own comparison', () => {
    const letters = Array.from('aąbcćeęilłnńoósśuyzźżAĄCĆŁÓŚZŹŻäöüßéèřšæœåøіїґйб  -–.,„”"()0123456789/&🎉');
    // A fixed sequence, so that a failure comes again.
    let seed = 7;
    const below = (most: number) => (seed = (seed * 48271) % 2147483647) % most;
    const word = () => Array.from({ length: 1 + below(7) }, () => letters[below(letters.length)]).join('');
    const { compare } = new Intl.Collator(defaultLocale, { numeric: true });
    const bytes = (text: string) => Buffer.from(sortKey(text));
    for (let count = 0; count < 5000; count++) {
      const one = word();
      const other = count % 2 ? word() : one.slice(0, 2) + word();
      expect(Math.sign(Buffer.compare(bytes(one), bytes(other))), `${one} | ${other}`).toBe(
        Math.sign(compare(one, other)),
      );
    }
  });
});

test('A search for a long text does not fail', async () => {
  const text = 'Zażółć gęślą jaźń, ßtrasse. '.repeat(200);
  await draftEntry(cms, 'page', {}, { pl: 'Długi tekst' });
  await cms.strapi.db.query('api::page.page').updateMany({ where: {}, data: { body: text } });
  expect(await list(editor, 'page', { _q: text.toUpperCase() })).toEqual(['Długi tekst']);
});
