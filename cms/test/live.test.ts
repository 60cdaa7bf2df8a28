import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EntryStatus, LiveStatus } from '../src/live/status.ts';
import type { PublisherStatus } from '../src/live/publisher-status.ts';
import { environment, startCms } from './support/cms.ts';
import { draftEntry, publishedEntry } from './support/entries.ts';
import { requestSender, signIn, type Send } from './support/http.ts';
import { readJournal } from './support/journal.ts';

/** The status that the panel shows, with a fake publisher whose answer each test chooses. */

const healthy: PublisherStatus = {
  state: 'idle',
  cursor: 0,
  publishedAt: '2026-11-20T11:05:00.000Z',
  held: null,
  refusal: null,
  rollbackTo: null,
  failed: [],
  brokenLinks: [],
  host: null,
  history: [],
};
let publisherAnswer: Partial<PublisherStatus> | 'nothing' | 'nonsense' = healthy;
const bearers: (string | undefined)[] = [];
const publisher = createServer((request, response) => {
  request.resume();
  if (request.url !== '/_publisher/status') return void response.end();
  bearers.push(request.headers.authorization);
  if (publisherAnswer === 'nothing') return;
  response.end(publisherAnswer === 'nonsense' ? '<h1>Nginx</h1>' : JSON.stringify(publisherAnswer));
}).listen(0, '127.0.0.1');
await once(publisher, 'listening');
const { port } = publisher.address() as AddressInfo;

const cms = await startCms();
afterAll(() => {
  publisher.closeAllConnections();
  publisher.close();
});
const editor = await signIn(cms, 'strapi-editor');
const author = await signIn(cms, 'strapi-author');
const startsAt = '2026-12-01T17:00:00.000Z';

beforeEach(() => {
  publisherAnswer = healthy;
  vi.stubEnv('HOOK_URL', `http://127.0.0.1:${port}/_publisher/hook`);
  vi.stubEnv('HOOK_SECRET', 'hook-secret');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function readStatus(query = '', send: Send = editor): Promise<LiveStatus> {
  const { status, body } = await send('GET', `/live/status${query}`);
  expect([query, status]).toEqual([query, 200]);
  return body as unknown as LiveStatus;
}

async function entryStatus(type: string, documentId: string, locale?: string): Promise<EntryStatus> {
  const { entry } = await readStatus(
    `?uid=api::${type}.${type}&documentId=${documentId}${locale ? `&locale=${locale}` : ''}`,
  );
  if (!entry) throw new Error('The answer has no entry.');
  return entry;
}

async function lastRow(): Promise<number> {
  return (await readJournal(cms)).meta.last;
}

describe('The status of a change', () => {
  test('is given to Editors and Authors only', async () => {
    expect((await readStatus('', author)).state).toBe('idle');
    for (const sender of [
      requestSender(cms),
      requestSender(cms, environment.CMS_TOKEN),
      requestSender(cms, 'hook-secret'),
    ])
      expect((await sender('GET', '/live/status')).status).toBe(401);
  });

  test('follows the cursor of the publisher, in each language separately', async () => {
    const documentId = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Zebranie', en: 'Meeting' });
    const row = await lastRow();
    publisherAnswer = { ...healthy, cursor: row - 1 };
    const polish = await entryStatus('meeting', documentId, 'pl');
    expect(polish).toMatchObject({ published: true, live: 'live' });
    expect(polish.address).toBe('https://osiedle.example.org/spotkania/zebranie/');
    expect(await entryStatus('meeting', documentId, 'en')).toMatchObject({
      published: true,
      live: 'waiting',
      row,
    });
    expect((await readStatus()).waiting).toBe(true);
    publisherAnswer = { ...healthy, cursor: row };
    expect(await entryStatus('meeting', documentId, 'en')).toMatchObject({
      live: 'live',
      address: 'https://osiedle.example.org/en/meetings/meeting/',
    });
    expect((await readStatus()).waiting).toBe(false);
  });

  test('has the address of a site below a path', async () => {
    const documentId = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Pod ścieżką' });
    publisherAnswer = { ...healthy, cursor: await lastRow() };
    vi.stubEnv('SITE_URL', 'https://gmina.example/osiedla');
    const { address } = await entryStatus('meeting', documentId, 'pl');
    expect(address).toBe('https://gmina.example/osiedla/spotkania/pod-sciezka/');
    expect((await readStatus()).site).toBe('https://gmina.example/osiedla/');
  });

  test('is given for a withdrawal too', async () => {
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'Do zdjęcia' });
    publisherAnswer = { ...healthy, cursor: await lastRow() };
    await cms.documents('page').unpublish({ documentId, locale: 'pl' });
    expect(await entryStatus('page', documentId, 'pl')).toMatchObject({ published: false, live: 'waiting' });
    publisherAnswer = { ...healthy, cursor: await lastRow() };
    expect(await entryStatus('page', documentId, 'pl')).toMatchObject({
      published: false,
      live: 'live',
      address: null,
    });
  });

  test('is given for a saved look-up, but not for a draft', async () => {
    const place = await cms.documents('place').create({ data: { nameDefault: 'Świetlica' } });
    const topic = await cms.documents('topic').create({ data: { nameDefault: 'Zieleń', slug: 'zielen' } });
    const draft = await draftEntry(cms, 'meeting', { startsAt }, { pl: 'Tajny szkic' });
    publisherAnswer = { ...healthy, cursor: await lastRow() };
    expect(await entryStatus('place', place.documentId)).toMatchObject({ live: 'live', address: null });
    expect(await entryStatus('topic', topic.documentId)).toMatchObject({
      live: 'live',
      address: 'https://osiedle.example.org/tematy/zielen/',
    });
    expect(await entryStatus('meeting', draft, 'pl')).toMatchObject({
      published: false,
      live: 'none',
      row: null,
    });
  });

  test('names the failures of its own page only', async () => {
    const documentId = await publishedEntry(cms, 'update', {}, { pl: 'Popsuta', en: 'Broken' });
    publisherAnswer = {
      ...healthy,
      cursor: await lastRow(),
      failed: [{ path: '/aktualnosci/popsuta/', entry: `update pl ${documentId}`, kept: true }],
      brokenLinks: [
        { page: '/en/updates/broken/', link: '/nowhere/', entry: `update en ${documentId}` },
        { page: '/', link: '/elsewhere/' },
        { page: '/', link: 'osiedle:meeting/m1', words: 'Festyn' },
      ],
    };
    expect(await entryStatus('update', documentId, 'pl')).toMatchObject({
      live: 'failed',
      kept: true,
      brokenLinks: [],
    });
    expect(await entryStatus('update', documentId, 'en')).toMatchObject({
      live: 'live',
      brokenLinks: ['/nowhere/'],
    });
    expect((await readStatus()).failed).toBe(1);
  });

  test('names an entry whose text cannot be typeset, and the feeds that fail with it', async () => {
    const documentId = await publishedEntry(cms, 'update', {}, { pl: 'Zawiła' });
    const key = `update pl ${documentId}`;
    publisherAnswer = {
      ...healthy,
      cursor: await lastRow(),
      failed: [
        { path: '/feed.atom', entry: key, textFault: 'time', kept: true },
        { path: '/aktualnosci/zawila/', entry: key, textFault: 'time', kept: false },
      ],
    };
    const failed = { live: 'failed', kept: false, text: true, failedElsewhere: ['/feed.atom'] };
    expect(await entryStatus('update', documentId, 'pl')).toMatchObject(failed);
    publisherAnswer = { ...publisherAnswer, failed: [{ path: '/feed.atom', entry: key, kept: true }] };
    expect(await entryStatus('update', documentId, 'pl')).toMatchObject({
      live: 'live',
      text: false,
      failedElsewhere: ['/feed.atom'],
    });
  });

  test('covers the pages of a look-up in both languages', async () => {
    const data = { nameDefault: 'Muzyka', slug: 'muzyka', nameSecond: 'Music', slugSecond: 'music' };
    const { documentId } = await cms.documents('topic').create({ data });
    for (const path of ['/tematy/muzyka/', '/en/topics/music/']) {
      publisherAnswer = {
        ...healthy,
        cursor: await lastRow(),
        failed: [{ path, entry: `topic ${documentId}`, kept: true }],
      };
      expect(await entryStatus('topic', documentId)).toMatchObject({
        live: 'failed',
        kept: true,
        failedElsewhere: [],
      });
    }
  });

  test('says since when a change is live, as far back as the history of runs goes', async () => {
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'Kiedy' });
    const row = await lastRow();
    const [first, second] = ['2026-11-20T11:00:00.000Z', '2026-11-20T12:00:00.000Z'];
    const runs = [
      { number: 9, outcome: 'unchanged', cursor: row, finishedAt: second },
      { number: 8, outcome: 'published', cursor: row, finishedAt: first },
      { number: 7, outcome: 'failed', cursor: row, finishedAt: first },
    ];
    publisherAnswer = { ...healthy, cursor: row, history: runs };
    expect((await entryStatus('page', documentId, 'pl')).liveSince).toBe(first);
    publisherAnswer = { ...healthy, cursor: row, history: runs.slice(0, 2) };
    const { at, liveSince } = await entryStatus('page', documentId, 'pl');
    expect(liveSince).toBe(at);
  });
});

describe('The status of a change where a static host has the site', () => {
  const earlier = '2026-11-20T11:00:00.000Z';
  const later = '2026-11-20T12:00:00.000Z';
  type Host = NonNullable<PublisherStatus['host']>;
  const host: Omit<Host, 'cursor' | 'arrivals'> = {
    name: 'GitHub',
    state: 'sent',
    sentAt: earlier,
    arrivedAt: null,
    fault: null,
  };

  test('is “sent” until the public address shows its row, and “live” since somebody saw that', async () => {
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'W drodze' });
    const row = await lastRow();
    const seen = (cursor: number | null, arrivals: { cursor: number; at: string }[] = []) => {
      publisherAnswer = { ...healthy, cursor: row, host: { ...host, cursor, arrivals } };
      return entryStatus('page', documentId, 'pl');
    };
    expect(await seen(null)).toMatchObject({ live: 'sent', liveSince: null });
    expect(await seen(row - 1, [{ cursor: row - 1, at: earlier }])).toMatchObject({ live: 'sent' });
    const both = [
      { cursor: row - 1, at: earlier },
      { cursor: row, at: later },
    ];
    expect(await seen(row, both)).toMatchObject({ live: 'live', liveSince: later });
    // Nobody looked between the two.
    expect(await seen(row, both.slice(1))).toMatchObject({ live: 'live', liveSince: null });
    // The host is told in a moment.
    publisherAnswer = {
      ...healthy,
      cursor: row,
      host: { ...host, sentAt: null, cursor: null, arrivals: [] },
    };
    expect(await entryStatus('page', documentId, 'pl')).toMatchObject({ live: 'waiting' });
    // The publisher itself does not have it yet.
    publisherAnswer = { ...healthy, cursor: row - 1, host: { ...host, cursor: row, arrivals: both } };
    expect(await entryStatus('page', documentId, 'pl')).toMatchObject({ live: 'waiting' });
    await cms.documents('page').unpublish({ documentId, locale: 'pl' });
    publisherAnswer = { ...healthy, cursor: await lastRow(), host: { ...host, cursor: row, arrivals: both } };
    expect(await entryStatus('page', documentId, 'pl')).toMatchObject({ published: false, live: 'sent' });
  });

  test('names the host and the kind of a fault, not its details', async () => {
    const refused = {
      kind: 'token' as const,
      at: later,
      message: 'api.example answered 401: give GITHUB_TOKEN',
    };
    const failing: Host = {
      ...host,
      state: 'refused',
      sentAt: null,
      cursor: 3,
      arrivals: [],
      fault: refused,
    };
    publisherAnswer = { ...healthy, host: failing };
    expect((await readStatus()).host).toEqual({
      name: 'GitHub',
      state: 'refused',
      since: later,
      fault: 'token',
    });
    // Editors need to know of no fault where the address shows everything.
    publisherAnswer = { ...healthy, host: { ...failing, arrivedAt: earlier } };
    expect((await readStatus()).host).toEqual({
      name: 'GitHub',
      state: 'arrived',
      since: earlier,
      fault: null,
    });
    publisherAnswer = { ...healthy, host: { ...host, state: 'late', cursor: 3, arrivals: [] } };
    expect((await readStatus()).host).toEqual({ name: 'GitHub', state: 'late', since: earlier, fault: null });
    publisherAnswer = healthy;
    expect((await readStatus()).host).toBeNull();
  });
});

describe('The status of publishing', () => {
  test('says what holds publishing up', async () => {
    const since = '2026-11-20T12:00:00.000Z';
    publisherAnswer = { ...healthy, state: 'held', held: { since } };
    expect(await readStatus()).toMatchObject({ state: 'held', heldSince: since, failedAt: null });
    publisherAnswer = { ...healthy, state: 'refused' };
    expect((await readStatus()).state).toBe('refused');
    const failed = { number: 3, outcome: 'failed', finishedAt: since };
    publisherAnswer = {
      ...healthy,
      state: 'publishing',
      history: [{ number: 4, outcome: 'running' }, failed],
    };
    expect((await readStatus()).failedAt).toBe(since);
  });

  test.each([
    ['hangs', 'nothing'],
    ['is another program', 'nonsense'],
    ['does not know the secret', { state: 'idle', cursor: 99 }],
  ] as const)('is unknown when the publisher %s', async (_name, answer) => {
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'Nie wiadomo' });
    publisherAnswer = answer;
    const start = Date.now();
    expect(await readStatus(`?uid=api::page.page&documentId=${documentId}&locale=pl`)).toMatchObject({
      state: 'unreachable',
      waiting: true,
      entry: { published: true, live: 'waiting' },
    });
    expect(Date.now() - start).toBeLessThan(5000);
  });

  test('contains neither the secret nor the details of runs', async () => {
    const withDetails = {
      ...healthy,
      failed: [{ path: '/x/', kept: true, message: 'Error at /srv/osiedle/site/src/pages/x.astro:3' }],
      history: [{ number: 1, outcome: 'failed', error: 'http://127.0.0.1:1337/api', steps: {} }],
    };
    publisherAnswer = withDetails;
    const text = JSON.stringify(await readStatus());
    expect(bearers.at(-1)).toBe('Bearer hook-secret');
    expect(text).not.toMatch(/hook-secret|srv|1337|steps/);
  });

  test.each([
    '?uid=admin::user&documentId=1',
    '?uid=api::meeting.meeting&documentId=abc',
    '?uid=api::meeting.meeting&documentId=abc&locale=zz',
    '?uid=api::place.place&documentId[$ne]=abc',
    '?uid[$in]=api::place.place&documentId=abc',
    '?uid=api::place.place',
  ])('is not given for an invalid query (%s)', async (query) => {
    expect((await editor('GET', `/live/status${query}`)).status).toBe(400);
  });
});
