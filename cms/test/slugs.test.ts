import { locales, reservedSlugs } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { draftEntry, readLive, publishedEntry } from './support/entries.ts';
import { refusalMessages } from './support/refusal-messages.ts';

const cms = await startCms();
const meetings = cms.documents('meeting');
const startsAt = '2026-12-01T17:00:00.000Z';
const formatMessage =
  'Adres może mieć tylko małe litery bez polskich znaków, cyfry i pojedyncze łączniki, na przykład „festyn-na-azorach”.';

const malformed = [
  '../etc',
  'a/b',
  '/a',
  'Festyn',
  'żółć',
  'a--b',
  '-a',
  'a-',
  'a b',
  'a.b',
  'a_b',
  '%2e%2e',
  ' ',
];

describe('A slug', () => {
  test.each(malformed)('“%s” is refused at the field, in drafts too', async (slug) => {
    const title = 'Spotkanie';
    expect(await refusalMessages(meetings.create({ locale: 'pl', data: { title, slug } }))).toEqual({
      slug: formatMessage,
    });
    const { documentId } = await meetings.create({ locale: 'pl', data: { title } });
    expect(await refusalMessages(meetings.update({ documentId, locale: 'pl', data: { slug } }))).toEqual({
      slug: formatMessage,
    });
    expect(
      await refusalMessages(meetings.update({ documentId, locale: 'en', data: { title, slug } })),
    ).toEqual({
      slug: formatMessage,
    });
  });

  test.each(malformed)('“%s” is refused for neighbourhoods and topics', async (slug) => {
    const data = { nameDefault: 'Nazwa', slug };
    expect(await refusalMessages(cms.documents('neighbourhood').create({ data }))).toEqual({
      slug: formatMessage,
    });
    expect(await refusalMessages(cms.documents('topic').create({ data }))).toEqual({ slug: formatMessage });
    const second = { nameDefault: 'Nazwa', slugSecond: slug };
    expect(await refusalMessages(cms.documents('topic').create({ data: second }))).toEqual({
      slugSecond: formatMessage,
    });
  });

  test('is made from the title when it is left empty, with letters that addresses can have', async () => {
    const titles = {
      'Zażółć gęślą jaźń, ĄĘĆŁŃÓŚŹŻ!': 'zazolc-gesla-jazn-aeclnoszz',
      '„Łąka” – dzień 1.': 'laka-dzien-1',
      'Fête & Co': 'fete-i-co',
    };
    for (const [title, slug] of Object.entries(titles)) {
      for (const empty of [undefined, null, '']) {
        const entry = await meetings.create({
          locale: 'pl',
          data: { title, ...(empty === undefined ? {} : { slug: empty }) },
        });
        expect(entry.slug.replace(/-[23]$/, '')).toBe(slug);
      }
    }
  });

  test('is made from the first words of a long title', async () => {
    const title = 'Bardzo długi tytuł '.repeat(13);
    const firstWords = 'bardzo-dlugi-tytul-bardzo-dlugi-tytul-bardzo-dlugi-tytul-bardzo-dlugi-tytul';
    const slugOf = async (text: string) =>
      (await meetings.create({ locale: 'pl', data: { title: text } })).slug;
    expect([await slugOf(title), await slugOf(title)]).toEqual([firstWords, `${firstWords}-2`]);
    expect(await slugOf('a'.repeat(255))).toBe('a'.repeat(80));
    // Transliteration would make more of this one than Strapi keeps.
    expect((await slugOf('щ'.repeat(255))).length).toBeLessThanOrEqual(80);
  });

  test('is numbered if another entry of the type has it, even a draft', async () => {
    const slugs: string[] = [];
    for (let i = 0; i < 3; i++) {
      slugs.push((await meetings.create({ locale: 'pl', data: { title: 'Kolęda' } })).slug);
    }
    expect(slugs).toEqual(['koleda', 'koleda-2', 'koleda-3']);
    expect((await meetings.create({ locale: 'en', data: { title: 'Kolęda' } })).slug).toBe('koleda');
    expect((await cms.documents('workshop').create({ locale: 'pl', data: { title: 'Kolęda' } })).slug).toBe(
      'koleda',
    );
  });

  test('stays when the title changes, and is made again when it is emptied', async () => {
    const { documentId } = await meetings.create({ locale: 'pl', data: { title: 'Pierwszy tytuł' } });
    const update = (data: object) => meetings.update({ documentId, locale: 'pl', data: { ...data } });
    expect((await update({ title: 'Drugi tytuł' })).slug).toBe('pierwszy-tytul');
    expect((await update({ slug: '' })).slug).toBe('drugi-tytul');
    expect((await update({ slug: 'wlasny' })).slug).toBe('wlasny');
  });

  test('is the name of the type, with a number, if the title has no letter that addresses can have', async () => {
    const workshops = cms.documents('workshop');
    const slugs: string[] = [];
    for (const title of ['🎉', '你好', '…', '.', '\u200B\u00AD'])
      slugs.push((await workshops.create({ locale: 'pl', data: { title } })).slug);
    expect(slugs).toEqual(['warsztaty', 'warsztaty-2', 'warsztaty-3', 'warsztaty-4', 'warsztaty-5']);
    expect((await workshops.create({ locale: 'en', data: { title: '🎉' } })).slug).toBe('workshop');
    const { documentId } = await cms.documents('update').create({ locale: 'pl', data: { title: '🎉' } });
    const { entries } = await cms.documents('update').publish({ documentId, locale: 'pl' });
    expect(entries[0]).toMatchObject({ slug: 'aktualnosc' });
    expect(await cms.documents('neighbourhood').create({ data: { nameDefault: '…' } })).toMatchObject({
      slug: 'osiedle',
    });
    expect(
      await cms.documents('topic').create({ data: { nameDefault: '🎉', nameSecond: '🎉' } }),
    ).toMatchObject({ slug: 'temat', slugSecond: 'topic' });
  });

  test.each([
    ['Привет', 'privet'],
    ['Αθήνα', 'athina'],
    ['日本 2026', '2026'],
  ])('is transliterated if possible: %s', async (title, slug) => {
    expect((await meetings.create({ locale: 'pl', data: { title } })).slug).toBe(slug);
  });

  test.each([
    ['Kawa & książka', 'kawa-i-ksiazka', 'kawa-and-ksiazka'],
    ['Kawa&książka', 'kawa-i-ksiazka', 'kawa-and-ksiazka'],
    ['Ser ＆ wino', 'ser-i-wino', 'ser-and-wino'],
    ['Klub 60+', 'klub-60-plus', 'klub-60-plus'],
    ['50% taniej', '50-procent-taniej', '50-percent-taniej'],
    ['№ 5', 'nr-5', 'no-5'],
    ['§ 12', 'paragraf-12', 'section-12'],
    ['I ♥ miasto', 'i-miasto', 'i-miasto'],
    ['kontakt@miasto', 'kontakt-miasto', 'kontakt-miasto'],
    ['200 m² zieleni', '200-m2-zieleni', '200-m2-zieleni'],
    ['3 × 3', '3-x-3', '3-x-3'],
    ['Lego™', 'lego', 'lego'],
  ])('says signs in the language of the entry: %s', async (title, polish, english) => {
    const updates = cms.documents('update');
    for (const [locale, slug] of [
      ['pl', polish],
      ['en', english],
    ] as const) {
      const { documentId, slug: made } = await updates.create({ locale, data: { title } });
      await updates.delete({ documentId, locale: '*' });
      expect(made).toBe(slug);
      const uid = cms.strapi.plugin('content-manager').service('uid') as {
        generateUIDField: (params: object) => Promise<string>;
      };
      const params = { contentTypeUID: 'api::update.update', field: 'slug', data: { title }, locale };
      expect(await uid.generateUIDField(params)).toBe(slug);
    }
  });

  test.each([
    ['a soft hyphen', 'mi\u00ADędzy\u00ADpokole\u00ADniowy', 'miedzypokoleniowy'],
    ['a zero-width space', 'mię\u200Bdzypokoleniowy', 'miedzypokoleniowy'],
    ['a zero-width joiner', 'mię\u200Ddzypokoleniowy', 'miedzypokoleniowy'],
    ['a word joiner and a byte order mark', '\uFEFFmię\u2060dzypokoleniowy', 'miedzypokoleniowy'],
    ['marks of direction', '\u202Amię\u200Edzypokoleniowy\u202C', 'miedzypokoleniowy'],
    ['a variation selector', '☎\uFE0Fmiędzypokoleniowy', 'miedzypokoleniowy'],
    [
      'letters in parts',
      'mie\u0328dzy z\u0307o\u0301łwiem a z\u0301ro\u0301dłem',
      'miedzy-zolwiem-a-zrodlem',
    ],
    ['joined and wide letters', 'ﬁnał Ａ', 'final-a'],
    [
      'spaces that do not break, and dashes',
      'o\u00A0nas\u202F–\u2009tu\u2011i‒teraz—już',
      'o-nas-tu-i-teraz-juz',
    ],
  ])('has no trace of what nobody sees: %s', async (_name, title, slug) => {
    const updates = cms.documents('update');
    const { documentId, slug: made } = await updates.create({ locale: 'pl', data: { title } });
    await updates.delete({ documentId, locale: '*' });
    expect(made).toBe(slug);
  });

  test('takes no longer if the title is too long, here and in the panel’s suggestion', async () => {
    const title = 'AB'.repeat(20_000);
    const before = process.cpuUsage();
    await meetings.create({ locale: 'pl', data: { title } }).catch(() => undefined);
    const uid = cms.strapi.plugin('content-manager').service('uid') as {
      generateUIDField: (params: object) => Promise<string>;
    };
    const params = { contentTypeUID: 'api::meeting.meeting', field: 'slug', data: { title }, locale: 'pl' };
    expect(await uid.generateUIDField(params)).toMatch(/^(?:ab)+a?(?:-\d+)?$/);
    const { user, system } = process.cpuUsage(before);
    // Transliterating all of it would take ten times as long.
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});

describe('Two entries', () => {
  const data = { title: 'Wigilia', slug: 'wigilia', startsAt };
  const taken = 'Adres „wigilia” ma już wpis „Wigilia”. Wybierz inny, na przykład z datą na końcu.';

  test('of one type and language cannot be published with one slug', async () => {
    await meetings.create({ locale: 'pl', status: 'published', data });
    const { documentId } = await meetings.create({ locale: 'pl', data });
    expect(await refusalMessages(meetings.publish({ documentId, locale: 'pl' }))).toEqual({ slug: taken });
    expect(await refusalMessages(meetings.create({ locale: 'pl', status: 'published', data }))).toEqual({
      slug: taken,
    });
    expect(await readLive(cms, 'meeting', documentId, 'pl')).toBeNull();
  });

  test('of two languages or two types can', async () => {
    const english = await meetings.create({ locale: 'en', status: 'published', data });
    const workshop = await cms.documents('workshop').create({ locale: 'pl', status: 'published', data });
    expect([english.slug, workshop.slug]).toEqual(['wigilia', 'wigilia']);
  });

  test('can exchange a slug when the first has given it up', async () => {
    const first = await publishedEntry(cms, 'meeting', { startsAt, slug: 'zamiana' }, { pl: 'Pierwsze' });
    const { documentId: second } = await meetings.create({
      locale: 'pl',
      data: { title: 'Drugie', slug: 'zamiana', startsAt },
    });
    await meetings.unpublish({ documentId: first, locale: 'pl' });
    await meetings.publish({ documentId: second, locale: 'pl' });
    expect(await readLive(cms, 'meeting', second, 'pl')).toMatchObject({ slug: 'zamiana' });
  });

  test('published at the same time cannot have one slug', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(() => draftEntry(cms, 'page', { slug: 'naraz' }, { pl: 'Naraz' })),
    );
    const results = await Promise.allSettled(
      ids.map((documentId) => cms.documents('page').publish({ documentId, locale: 'pl' })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('published by one bulk action cannot have one slug', async () => {
    const ids = await Promise.all(
      [1, 2].map(() => draftEntry(cms, 'page', { slug: 'hurtem' }, { pl: 'Hurtem' })),
    );
    const manager = cms.strapi.plugin('content-manager').service('document-manager') as {
      publishMany(uid: string, ids: string[], locale: string): Promise<number>;
    };
    await expect(manager.publishMany('api::page.page', ids, 'pl')).rejects.toThrow();
    for (const documentId of ids) expect(await readLive(cms, 'page', documentId, 'pl')).toBeNull();
  });
});

describe('A page', () => {
  test.each(locales)('cannot have an address in %s that the site itself uses', async (locale) => {
    const pages = cms.documents('page');
    for (const slug of reservedSlugs(locale)) {
      const { documentId } = await pages.create({ locale, data: { title: 'Strona', slug } });
      expect(await refusalMessages(pages.publish({ documentId, locale }))).toEqual({
        slug: `Adresu „${slug}” używa już sama strona. Wybierz inny.`,
      });
    }
  });

  test('can have an address that the site uses in the other language', async () => {
    const pages = cms.documents('page');
    const data = { title: 'Meetings', slug: 'meetings' };
    expect(await pages.create({ locale: 'pl', status: 'published', data })).toMatchObject({
      slug: 'meetings',
    });
  });

  test('is the only type that cannot have those addresses', async () => {
    const data = { title: 'Rok', slug: 'rok', startsAt };
    expect(await meetings.create({ locale: 'pl', status: 'published', data })).toMatchObject({ slug: 'rok' });
  });
});

describe('A topic', () => {
  const topics = cms.documents('topic');

  test('gets a slug in each language from its names, with a number if it is taken', async () => {
    const data = { nameDefault: 'Przestrzeń publiczna', nameSecond: 'Public space' };
    expect(await topics.create({ data })).toMatchObject({
      slug: 'przestrzen-publiczna',
      slugSecond: 'public-space',
    });
    expect(await topics.create({ data })).toMatchObject({
      slug: 'przestrzen-publiczna-2',
      slugSecond: 'public-space-2',
    });
  });

  test('without a name in English has the Polish slug there', async () => {
    const data = { nameDefault: 'Muzyka', nameSecond: null, slugSecond: '' };
    expect(await topics.create({ data })).toMatchObject({ slug: 'muzyka', slugSecond: null });
  });

  test('cannot have the address of another one, in either language', async () => {
    await topics.create({
      data: { nameDefault: 'Zieleń', slug: 'zielen', nameSecond: 'Greenery', slugSecond: 'greenery' },
    });
    await topics.create({ data: { nameDefault: 'Sport', slug: 'sport' } });
    const other = { nameDefault: 'Inny' };
    const faultsWith = (slugs: object) => refusalMessages(topics.create({ data: { ...other, ...slugs } }));
    const taken = (slug: string, name: string) => `Adres „${slug}” ma już „${name}”. Wybierz inny.`;
    expect(await faultsWith({ slug: 'zielen' })).toEqual({ slug: taken('zielen', 'Zieleń') });
    expect(await faultsWith({ slugSecond: 'greenery' })).toEqual({ slugSecond: taken('greenery', 'Zieleń') });
    // Without a slug of its own, a topic has the Polish one in English too.
    expect(await faultsWith({ slugSecond: 'sport' })).toEqual({ slugSecond: taken('sport', 'Sport') });
    expect(await faultsWith({ slug: 'greenery' })).toEqual({ slug: taken('greenery', 'Zieleń') });
    expect(await topics.create({ data: { ...other, slugSecond: 'zielen' } })).toMatchObject({ slug: 'inny' });
  });
});

describe('A neighbourhood', () => {
  test('gets its slug from its name, and cannot have another one’s', async () => {
    const neighbourhoods = cms.documents('neighbourhood');
    expect(await neighbourhoods.create({ data: { nameDefault: 'Olsza II' } })).toMatchObject({
      slug: 'olsza-ii',
    });
    expect(await neighbourhoods.create({ data: { nameDefault: 'Olsza II' } })).toMatchObject({
      slug: 'olsza-ii-2',
    });
    const data = { nameDefault: 'Inna', slug: 'olsza-ii' };
    const message = 'Adres „olsza-ii” ma już „Olsza II”. Wybierz inny.';
    expect(await refusalMessages(neighbourhoods.create({ data }))).toEqual({ slug: message });
    const { documentId } = await neighbourhoods.create({ data: { nameDefault: 'Inna' } });
    expect(await refusalMessages(neighbourhoods.update({ documentId, data }))).toEqual({ slug: message });
    expect(await neighbourhoods.update({ documentId, data: { slug: 'inna', order: 2 } })).toMatchObject({
      order: 2,
    });
  });
});
