import { defaultLocale, readWallClock, uidOf, utc, type EditorialType, type TypeName } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import type { PublishedEntry } from '../src/live/last-published.ts';
import type { WaitingAnswer } from '../src/waiting/answer.ts';
import type { WaitingKind } from '../src/waiting/source.ts';
import { startCms } from './support/cms.ts';
import { draftEntry, publishedEntry } from './support/entries.ts';
import { panelPath, signIn, type Send } from './support/http.ts';
import { idlePublisher, playPublisher } from './support/publisher.ts';
import { solo } from './support/solo.ts';

/** What the home page says that waits, for each who asks. */

const cms = await startCms();
const publisher = await playPublisher('hook-secret');
const editor = await signIn(cms, 'strapi-editor', 'Anna');
const author = await signIn(cms, 'strapi-author');
const day = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

async function waiting(send: Send, kind?: WaitingKind): Promise<WaitingAnswer> {
  const { status, body } = await send('GET', kind ? `/waiting?kind=${kind}` : '/waiting');
  expect(status).toBe(200);
  return body as unknown as WaitingAnswer;
}

/** Of one kind: how many there are, and the titles or pages of the first. */
async function found(send: Send, kind: WaitingKind): Promise<{ count: number; first: (string | null)[] }> {
  const of = (await waiting(send)).find((one) => one.kind === kind)?.found;
  const first = (of?.first ?? []).map((one) => ('page' in one ? one.page : one.title));
  return { count: of?.count ?? 0, first };
}

const nothing = { count: 0, first: [] };

/** An entry that somebody begins in the panel. */
async function begun(send: Send, type: TypeName, data: object): Promise<string> {
  const { status, body } = await send('POST', panelPath(type), { locale: defaultLocale, ...data });
  expect(status).toBe(201);
  return body.data?.documentId ?? '';
}

let rows = 0;

/** Stores an entry as it is published, in each given language, past all rules. @returns its document id */
async function stored(
  type: EditorialType,
  data: object,
  titles: object,
  publishedAt = new Date(),
): Promise<string> {
  rows += 1;
  const documentId = `stored${rows}`.padEnd(24, 'x');
  for (const [locale, title] of Object.entries(titles))
    await cms.strapi.db
      .query(uidOf(type))
      .create({ data: { documentId, locale, title, slug: documentId, publishedAt, ...data } as never });
  return documentId;
}

describe('Past events', () => {
  test('wait until somebody writes how they were, the newest first', async () => {
    const [first, second] = [inDays(-20), inDays(-3)];
    const old = await stored('workshop', { startsAt: first }, { pl: 'Budki', en: 'Boxes' });
    await stored('meeting', { startsAt: inDays(-4), endsAt: second }, { pl: 'Zebranie' });
    await stored('festival', { startsAt: second, report: 'Było miło.' }, { pl: 'Z relacją' });
    await stored('festival', { startsAt: inDays(-400) }, { pl: 'Dawno temu' });
    await stored('festival', { startsAt: inDays(-0.2) }, { pl: 'Przed chwilą' });
    await stored('festival', { startsAt: inDays(-3), endsAt: inDays(2) }, { pl: 'Trwa' });
    await stored('festival', { startsAt: second, eventStatus: 'cancelled' }, { pl: 'Odwołany' });
    await stored('festival', { startsAt: second, datePrecision: 'season' }, { pl: 'Kiedyś' });
    const later = { startsAt: second, occurrences: [{ startsAt: inDays(4) }] };
    await publishedEntry(cms, 'workshop', later, { pl: 'Jeszcze raz' });
    await draftEntry(cms, 'festival', { startsAt: second }, { pl: 'Szkic' });
    expect(await found(editor, 'withoutReport')).toEqual({ count: 2, first: ['Zebranie', 'Budki'] });
    const [{ found: all } = { found: null }] = await waiting(editor, 'withoutReport');
    expect(all?.first[1]).toEqual({
      uid: uidOf('workshop'),
      documentId: old,
      locale: 'pl',
      title: 'Budki',
      since: first,
      field: 'report',
    });
    await cms.strapi.db
      .query(uidOf('workshop'))
      .updateMany({ where: { documentId: old, locale: 'pl' }, data: { report: 'Wisi dziesięć.' } });
    expect(await found(editor, 'withoutReport')).toEqual({ count: 1, first: ['Zebranie'] });
  });

  test('of others do not wait for an Author', async () => {
    expect(await found(author, 'withoutReport')).toEqual(nothing);
    const own = await begun(author, 'meeting', { title: 'Moje zebranie', startsAt: inDays(-5) });
    await cms.documents('meeting').publish({ documentId: own, locale: 'pl' });
    expect(await found(author, 'withoutReport')).toEqual({ count: 1, first: ['Moje zebranie'] });
  });

  test('are counted to the last, and five of them shown', async () => {
    for (const number of [1, 2, 3, 4, 5, 6])
      await stored('meeting', { startsAt: inDays(-10) }, { pl: `Spotkanie ${number}` });
    const { count, first } = await found(editor, 'withoutReport');
    expect([count, first.length]).toEqual([8, 5]);
    expect((await waiting(editor, 'withoutReport'))[0]?.found?.first).toHaveLength(8);
  });
});

solo(
  'An entry waits from the day on when somebody wanted to look it through, once in both languages',
  async () => {
    const dayOf = (at: number) => new Date(utc(readWallClock(at))).toISOString().slice(0, 10);
    const [today, tomorrow] = [dayOf(Date.now()), dayOf(Date.now() + day)];
    await stored('page', { reviewOn: tomorrow }, { pl: 'Jutro' });
    await stored('page', { reviewOn: today }, { pl: 'Dziś', en: 'Today' });
    await stored('document', { reviewOn: '2026-01-01' }, { en: 'English only' });
    await draftEntry(cms, 'page', { reviewOn: today }, { pl: 'Szkic' });
    expect(await found(editor, 'reviewDue')).toEqual({ count: 2, first: ['English only', 'Dziś'] });
    expect(await found(author, 'reviewDue')).toEqual(nothing);
  },
);

test('One’s own drafts wait, the newest first, by language, and nobody else’s', async () => {
  const newcomer = await signIn(cms, 'strapi-author');
  expect(await found(newcomer, 'ownDrafts')).toEqual(nothing);
  await begun(newcomer, 'meeting', { title: 'Zebranie', startsAt: inDays(9) });
  const page = await begun(newcomer, 'page', { title: 'O nas' });
  await newcomer('PUT', panelPath('page', page), { title: 'About us', locale: 'en' });
  expect((await found(newcomer, 'ownDrafts')).first.toSorted()).toEqual(['About us', 'O nas', 'Zebranie']);
  await editor('POST', panelPath('page', page, 'actions/publish'), { locale: 'pl' });
  expect(await found(newcomer, 'ownDrafts')).toEqual({ count: 2, first: ['About us', 'Zebranie'] });
  for (const send of [author, editor])
    expect((await found(send, 'ownDrafts')).first).not.toContain('Zebranie');
});

describe('What the publisher found', () => {
  test('leads to the entry and the field with a dead link', async () => {
    const body = 'Zobacz [plan](/nie-ma/) i [festyn](osiedle:festival/f1).';
    const documentId = await publishedEntry(cms, 'update', { body }, { pl: 'Z odsyłaczami' });
    const entry = `update pl ${documentId}`;
    const gone = { page: '/x/', link: '/%C5%82%C4%85ka/', entry: 'update pl nieznany' };
    publisher.status = {
      ...idlePublisher,
      brokenLinks: [
        { page: '/aktualnosci/z-odsylaczami/', link: '/nie-ma/', entry },
        { page: '/aktualnosci/z-odsylaczami/', link: 'osiedle:festival/f1', words: 'festyn', entry },
        { page: '/aktualnosci/', link: '/stare/' },
        ...Array.from({ length: 40 }, (_, index) => ({ ...gone, page: `/${index}/` })),
      ],
    };
    const [{ found: links } = { found: null }] = await waiting(editor, 'deadLinks');
    expect(links?.count).toBe(4);
    expect(links?.first.map(({ detail }) => detail?.[0])).toEqual([
      'Odsyłacz /łąka/ prowadzi donikąd. Jest na 40 stronach.',
      'Odsyłacz /stare/ prowadzi donikąd.',
      'Odsyłacz /nie-ma/ prowadzi donikąd.',
      'Odsyłacz „festyn” prowadzi donikąd.',
    ]);
    expect(links?.first[3]).toMatchObject({
      documentId,
      locale: 'pl',
      title: 'Z odsyłaczami',
      field: 'body',
    });
    expect(await found(author, 'deadLinks')).toEqual(nothing);
  });

  solo('says of a page that could not be rendered what visitors see, and who helps', async () => {
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'Zawiła' });
    publisher.status = {
      ...idlePublisher,
      failed: [
        { path: '/zawila/', entry: `page pl ${documentId}`, textFault: 'time', kept: true },
        { path: '/feed.atom', entry: `page pl ${documentId}`, textFault: 'time', kept: true },
        { path: '/spotkania/', kept: false },
      ],
    };
    expect(await found(editor, 'failedPages')).toEqual({ count: 2, first: ['Zawiła', '/spotkania/'] });
    const [{ found: pages } = { found: null }] = await waiting(editor, 'failedPages');
    expect(pages?.first.map(({ detail }) => detail?.[0])).toEqual([
      'Mieszkańcy widzą poprzednią wersję. Tekst jest zbyt zawiły: uprość go i opublikuj znowu.',
      'Tej strony teraz nie ma. Zgłoś to opiekunowi serwisu.',
    ]);
    expect(await found(author, 'failedPages')).toEqual(nothing);
  });
});

solo('A kind that nobody knows is refused, with those that there are', async () => {
  const { status, body } = await editor('GET', '/waiting?kind=secrets');
  expect([status, body.error?.message]).toEqual([400, expect.stringContaining('deadLinks')]);
});

test('What was published last is told with who and when; to an Author, of others’ entries only what visitors see', async () => {
  const documentId = await begun(editor, 'update', { title: 'Nowina' });
  const publish = () => editor('POST', panelPath('update', documentId, 'actions/publish'), { locale: 'pl' });
  await publish();
  await editor('PUT', panelPath('update', documentId), { title: 'Nowina poprawiona', locale: 'pl' });
  await publish();
  const withdrawn = await publishedEntry(cms, 'page', {}, { pl: 'Wycofana' });
  await cms.documents('page').unpublish({ documentId: withdrawn, locale: 'pl' });
  const last = async (send: Send) =>
    (await send('GET', '/live/published')).body as unknown as PublishedEntry[];
  const [first, second] = await last(editor);
  expect(first).toMatchObject({
    type: 'update',
    documentId,
    title: 'Nowina poprawiona',
    by: 'Anna Nowak',
    mayOpen: true,
    address: 'https://osiedle.example.org/aktualnosci/nowina/',
  });
  expect(second?.documentId).not.toBe(documentId);
  expect((await last(author))[0]).toMatchObject({ title: 'Nowina poprawiona', by: null, mayOpen: false });
});

(process.env['LONG'] ? test : () => undefined)(
  'What waits is found in 0.3 seconds of processor time among 10,000 entries of a type in two languages, for Editors and Authors',
  async () => {
    const connection = cms.strapi.db.getConnection();
    const creator = { created_by_id: 1, updated_by_id: 1 };
    const at = cms.strapi.config.get('database.connection.client') === 'postgres' ? new Date() : Date.now();
    const past = new Date(Date.now() - 30 * day);
    const startsAt = typeof at === 'number' ? past.getTime() : past;
    for (const table of ['meetings', 'updates'])
      for (let from = 0; from < 10_000; from += 100)
        await connection(table).insert(
          Array.from({ length: 100 }, (_, index) => from + index).flatMap((number) =>
            (['pl', 'en'] as const).flatMap((locale) =>
              [null, at].map((publishedAt) => ({
                document_id: `many${table}${number}`.padEnd(24, 'x'),
                locale,
                title: `${number}`,
                slug: `many-${number}`,
                published_at: publishedAt,
                created_at: at,
                updated_at: at,
                ...creator,
                ...(table === 'meetings' && { starts_at: startsAt }),
                ...(table === 'updates' && { review_on: '2026-01-01' }),
              })),
            ),
          ),
        );
    // The processor's time, which other work on this machine does not lengthen.
    const costOf = async (send: Send, path: string): Promise<number> => {
      await send('GET', path);
      const before = process.cpuUsage();
      await send('GET', path);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    for (const send of [editor, author])
      for (const path of ['/waiting', '/live/published'])
        expect([path, (await costOf(send, path)) < 300]).toEqual([path, true]);
    expect((await found(editor, 'reviewDue')).count).toBeGreaterThanOrEqual(10_000);
  },
  600_000,
);
