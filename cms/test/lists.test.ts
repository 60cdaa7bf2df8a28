import { describe, expect, test } from 'vitest';
import { startCms } from './support/cms.ts';
import { publishedEntry, draftEntry } from './support/entries.ts';
import { panelPath, signIn, type Send } from './support/http.ts';

/** The filters of one click above the panel's lists, and what lists say of their rows. */
const cms = await startCms();
const editor = await signIn(cms, 'strapi-editor');
const author = await signIn(cms, 'strapi-author');

const hour = 3_600_000;
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();
const [yesterday, tomorrow] = [fromNow(-48 * hour), fromNow(48 * hour)];
const longAgo = '2020-05-01T10:00:00.000Z';
const workshops = cms.documents('workshop');

interface Listed {
  titles: string[];
  total: number;
  rows: { title: string; details: { translation?: string; neighbourhoods?: string[] } }[];
}
async function list(
  quick: Record<string, string>,
  {
    send = editor,
    type = 'workshop',
    more = {},
  }: { send?: Send; type?: string; more?: Record<string, string> } = {},
): Promise<Listed> {
  const query = new URLSearchParams({
    locale: 'pl',
    sort: 'title:ASC',
    pageSize: '50',
    ...Object.fromEntries(Object.entries(quick).map(([name, value]) => [`quick[${name}]`, value])),
    ...more,
  });
  const { status, body } = await send('GET', `${panelPath(type)}?${query}`);
  expect([status, body.error]).toEqual([200, undefined]);
  const { results, pagination } = body as unknown as {
    results: Listed['rows'];
    pagination: { total: number };
  };
  return { titles: results.map(({ title }) => title), total: pagination.total, rows: results };
}

await cms.documents('place').create({ data: { nameDefault: 'Klub', nameSecond: 'Club' } });
const neighbourhoods = await Promise.all(
  ['Winogrady', 'Rataje'].map((nameDefault) =>
    cms.documents('neighbourhood').create({ data: { nameDefault, nameSecond: nameDefault } }),
  ),
);
const [winogrady = '', rataje = ''] = neighbourhoods.map(({ documentId }) => documentId);
const event = (title: string, data: object) => draftEntry(cms, 'workshop', { ...data }, { pl: title });
await event('a jutro', { startsAt: tomorrow, neighbourhoods: [winogrady] });
await event('b trwa', { startsAt: yesterday, endsAt: tomorrow, neighbourhoods: [winogrady, rataje] });
await event('c było', { startsAt: yesterday, endsAt: fromNow(-47 * hour) });
await event('d powtarza się', {
  startsAt: yesterday,
  endsAt: fromNow(-47 * hour),
  occurrences: [{ startsAt: longAgo }, { startsAt: tomorrow }],
});
await event('e cały rok', { startsAt: fromNow(-hour), datePrecision: 'year' });
await event('f dawno, z relacją', { startsAt: longAgo, report: 'Było miło.' });
await event('g dawno, odwołane', { startsAt: longAgo, eventStatus: 'cancelled', statusNote: 'Deszcz.' });
await event('h bez daty', {});
const live = await publishedEntry(
  cms,
  'workshop',
  { startsAt: longAgo },
  { pl: 'i na stronie', en: 'i on the site' },
);
await workshops.update({ documentId: live, locale: 'pl', data: { summary: 'Zmiana.' } });
await publishedEntry(cms, 'workshop', { startsAt: longAgo }, { pl: 'j bez zmian' });
await author('POST', panelPath('workshop'), { title: 'k autora', locale: 'pl', startsAt: longAgo });

describe('A list', () => {
  test.each([
    ['what lies ahead', { when: 'coming' }, 'a b d e'],
    ['what is over', { when: 'past' }, 'c f g i j k'],
    ['past events that took place and say nothing of it', { report: 'missing' }, 'c i j k'],
    ['drafts', { site: 'draft' }, 'a b c d e f g h k'],
    ['what is on the site', { site: 'live' }, 'i j'],
    ['what has changes that are not on the site', { site: 'changed' }, 'i'],
    ['what lacks a translation', { translation: 'missing', site: 'live' }, 'j'],
    ['translations that are older', { translation: 'outdated' }, 'i'],
    ['a neighbourhood', { neighbourhood: rataje }, 'b'],
    ['several choices at once', { neighbourhood: winogrady, when: 'coming' }, 'a b'],
    [
      'all, where nothing that it knows is chosen',
      { when: 'kiedyś', other: 'x', neighbourhood: '1 or 1=1' },
      'a b c d e f g h i j k',
    ],
  ])('shows %s', async (_, quick, wanted) => {
    const { titles, total } = await list(quick as Record<string, string>);
    expect(titles.map((title) => title[0]).join(' ')).toBe(wanted);
    expect(total).toBe(titles.length);
  });

  test('combines them with Strapi’s filters, its search, its states and its pages', async () => {
    const past = { when: 'past' };
    expect((await list(past, { more: { _q: 'relacją' } })).titles).toEqual(['f dawno, z relacją']);
    const filters = { 'filters[$and][0][eventStatus][$eq]': 'cancelled' };
    expect((await list(past, { more: filters })).titles).toEqual(['g dawno, odwołane']);
    const state = { 'filters[$and][0][__status][$eq]': 'published' };
    expect((await list(past, { more: state })).titles).toEqual(['i na stronie', 'j bez zmian']);
    const paged = await list(past, { more: { page: '2', pageSize: '4' } });
    expect([paged.titles.map((title) => title[0]), paged.total]).toEqual([['j', 'k'], 6]);
  });

  test('shows what is this month, of events by any of their dates, of news by its day', async () => {
    const { titles } = await list({ when: 'month' });
    expect(titles).not.toContain('f dawno, z relacją');
    expect(titles).toContain('b trwa');
    const today = new Date().toISOString().slice(0, 10);
    await draftEntry(cms, 'update', { date: '2020-01-31' }, { pl: 'dawna' });
    await draftEntry(cms, 'update', { date: today }, { pl: 'dzisiejsza' });
    expect((await list({ when: 'month' }, { type: 'update' })).titles).toEqual(['dzisiejsza']);
  });

  test('shows one’s own, and an Author nothing else', async () => {
    expect((await list({ mine: 'yes' })).titles).toEqual([]);
    await editor('POST', panelPath('workshop'), { title: 'z moje', locale: 'pl' });
    expect((await list({ mine: 'yes' })).titles).toEqual(['z moje']);
    for (const quick of [{}, { when: 'past' }, { mine: 'yes' }, { translation: 'missing' }])
      expect(await list(quick as Record<string, string>, { send: author })).toMatchObject({
        titles: ['k autora'],
        total: 1,
      });
    expect(await list({ neighbourhood: rataje }, { send: author })).toMatchObject({ titles: [], total: 0 });
  });

  test('says of its rows how their translation stands, and their neighbourhoods', async () => {
    const { rows } = await list({});
    const of = (title: string) => rows.find((row) => row.title === title)?.details;
    expect(of('b trwa')).toEqual({ translation: 'missing', neighbourhoods: ['Winogrady', 'Rataje'] });
    expect(of('i na stronie')).toEqual({ translation: 'outdated', neighbourhoods: [] });
    const { rows: places } = await list({}, { type: 'place', more: { sort: 'nameDefault:ASC' } });
    expect(places.map(({ details }) => details)).toEqual([undefined]);
  });
});
