import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { EntryStatus, LiveStatus } from '../src/live/answer.ts';
import type { PublisherStatus } from '../src/live/publisher.ts';
import { environment, startCms } from './cms.ts';
import { draftEntry, publishedEntry } from './entries.ts';
import { sender, signIn, type Send } from './http.ts';
import { readJournal } from './journal.ts';

/** What the panel is told of the site, with a publisher that says what each test wants. */

const healthy: PublisherStatus = {
  state: 'idle',
  cursor: 0,
  publishedAt: '2026-11-20T11:05:00.000Z',
  held: null,
  failed: [],
  brokenLinks: [],
  history: [],
};
let says: Partial<PublisherStatus> | 'nothing' | 'nonsense' = healthy;
const bearers: (string | undefined)[] = [];
const publisher = createServer((request, response) => {
  request.resume();
  if (request.url !== '/_publisher/status') return void response.end();
  bearers.push(request.headers.authorization);
  if (says === 'nothing') return;
  response.end(says === 'nonsense' ? '<h1>Nginx</h1>' : JSON.stringify(says));
}).listen(0, '127.0.0.1');
await once(publisher, 'listening');
const { port } = publisher.address() as AddressInfo;

const cms = await startCms({
  HOOK_URL: `http://127.0.0.1:${port}/_publisher/hook`,
  HOOK_SECRET: 'hook-secret',
});
afterAll(() => {
  publisher.closeAllConnections();
  publisher.close();
});
const editor = await signIn(cms, 'strapi-editor');
const author = await signIn(cms, 'strapi-author');
const startsAt = '2026-12-01T17:00:00.000Z';

beforeEach(() => {
  says = healthy;
});

async function live(query = '', send: Send = editor): Promise<LiveStatus> {
  const { status, body } = await send('GET', `/live/status${query}`);
  expect([query, status]).toEqual([query, 200]);
  return body as unknown as LiveStatus;
}

async function entry(type: string, documentId: string, locale?: string): Promise<EntryStatus> {
  const { entry: found } = await live(
    `?uid=api::${type}.${type}&documentId=${documentId}${locale ? `&locale=${locale}` : ''}`,
  );
  if (!found) throw new Error('The answer has no entry.');
  return found;
}

async function lastRow(): Promise<number> {
  return (await readJournal(cms)).meta.last;
}

describe('Whether a change is live', () => {
  test('is told to Editors and Authors alone', async () => {
    expect((await live('', author)).state).toBe('idle');
    for (const stranger of [sender(cms), sender(cms, environment.CMS_TOKEN), sender(cms, 'hook-secret')])
      expect((await stranger('GET', '/live/status')).status).toBe(401);
  });

  test('follows the cursor of the publisher, each language for itself', async () => {
    const documentId = await publishedEntry(cms, 'meeting', { startsAt }, { pl: 'Zebranie', en: 'Meeting' });
    const row = await lastRow();
    says = { ...healthy, cursor: row - 1 };
    const polish = await entry('meeting', documentId, 'pl');
    expect(polish).toMatchObject({ published: true, live: 'live' });
    expect(polish.address).toBe('https://osiedle.example.org/spotkania/zebranie/');
    expect(await entry('meeting', documentId, 'en')).toMatchObject({ published: true, live: 'waiting', row });
    expect((await live()).waiting).toBe(true);
    says = { ...healthy, cursor: row };
    expect(await entry('meeting', documentId, 'en')).toMatchObject({
      live: 'live',
      address: 'https://osiedle.example.org/en/meetings/meeting/',
    });
    expect((await live()).waiting).toBe(false);
  });

  test('is told of a withdrawal, too', async () => {
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'Do zdjęcia' });
    says = { ...healthy, cursor: await lastRow() };
    await cms.documents('page').unpublish({ documentId, locale: 'pl' });
    expect(await entry('page', documentId, 'pl')).toMatchObject({ published: false, live: 'waiting' });
    says = { ...healthy, cursor: await lastRow() };
    expect(await entry('page', documentId, 'pl')).toMatchObject({
      published: false,
      live: 'live',
      address: null,
    });
  });

  test('is told of a look-up, whose saving is live, and not of a draft', async () => {
    const place = await cms.documents('place').create({ data: { nameDefault: 'Świetlica' } });
    const topic = await cms.documents('topic').create({ data: { nameDefault: 'Zieleń', slug: 'zielen' } });
    const draft = await draftEntry(cms, 'meeting', { startsAt }, { pl: 'Tajny szkic' });
    says = { ...healthy, cursor: await lastRow() };
    expect(await entry('place', place.documentId)).toMatchObject({ live: 'live', address: null });
    expect(await entry('topic', topic.documentId)).toMatchObject({
      live: 'live',
      address: 'https://osiedle.example.org/tematy/zielen/',
    });
    expect(await entry('meeting', draft, 'pl')).toMatchObject({ published: false, live: 'none', row: null });
  });

  test('names what failed on its own page, and no other', async () => {
    const documentId = await publishedEntry(cms, 'update', {}, { pl: 'Popsuta', en: 'Broken' });
    says = {
      ...healthy,
      cursor: await lastRow(),
      failed: [{ path: '/aktualnosci/popsuta/', entry: `update pl ${documentId}`, kept: true }],
      brokenLinks: [
        { page: '/en/updates/broken/', link: '/nowhere/', entry: `update en ${documentId}` },
        { page: '/', link: '/elsewhere/' },
        { page: '/', link: 'osiedle:meeting/m1', words: 'Festyn' },
      ],
    };
    expect(await entry('update', documentId, 'pl')).toMatchObject({
      live: 'failed',
      kept: true,
      brokenLinks: [],
    });
    expect(await entry('update', documentId, 'en')).toMatchObject({
      live: 'live',
      brokenLinks: ['/nowhere/'],
    });
    expect(await live()).toMatchObject({
      failed: { count: 1, first: ['/aktualnosci/popsuta/'] },
      brokenLinks: {
        count: 3,
        first: expect.arrayContaining([{ page: '/', link: '„Festyn” (osiedle:meeting/m1)' }]) as never,
      },
    });
  });

  test('names an entry whose text cannot be set, and the feeds that it fails', async () => {
    const documentId = await publishedEntry(cms, 'update', {}, { pl: 'Zawiła' });
    const key = `update pl ${documentId}`;
    says = {
      ...healthy,
      cursor: await lastRow(),
      failed: [
        { path: '/feed.atom', entry: key, textFault: 'time', kept: true },
        { path: '/aktualnosci/zawila/', entry: key, textFault: 'time', kept: false },
      ],
    };
    const failed = { live: 'failed', kept: false, text: true, failedElsewhere: ['/feed.atom'] };
    expect(await entry('update', documentId, 'pl')).toMatchObject(failed);
    says = { ...says, failed: [{ path: '/feed.atom', entry: key, kept: true }] };
    expect(await entry('update', documentId, 'pl')).toMatchObject({
      live: 'live',
      text: false,
      failedElsewhere: ['/feed.atom'],
    });
  });

  test('finds the pages of a look-up in both languages', async () => {
    const data = { nameDefault: 'Muzyka', slug: 'muzyka', nameSecond: 'Music', slugSecond: 'music' };
    const { documentId } = await cms.documents('topic').create({ data });
    for (const path of ['/tematy/muzyka/', '/en/topics/music/']) {
      says = {
        ...healthy,
        cursor: await lastRow(),
        failed: [{ path, entry: `topic ${documentId}`, kept: true }],
      };
      expect(await entry('topic', documentId)).toMatchObject({
        live: 'failed',
        kept: true,
        failedElsewhere: [],
      });
    }
  });

  test('says since when, as far as the history of runs reaches back', async () => {
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'Kiedy' });
    const row = await lastRow();
    const [first, second] = ['2026-11-20T11:00:00.000Z', '2026-11-20T12:00:00.000Z'];
    const runs = [
      { number: 9, outcome: 'unchanged', cursor: row, finishedAt: second },
      { number: 8, outcome: 'published', cursor: row, finishedAt: first },
      { number: 7, outcome: 'failed', cursor: row, finishedAt: first },
    ];
    says = { ...healthy, cursor: row, history: runs };
    expect((await entry('page', documentId, 'pl')).liveSince).toBe(first);
    says = { ...healthy, cursor: row, history: runs.slice(0, 2) };
    const { at, liveSince } = await entry('page', documentId, 'pl');
    expect(liveSince).toBe(at);
  });
});

describe('How publishing goes', () => {
  test('is told with what holds it up', async () => {
    const since = '2026-11-20T12:00:00.000Z';
    says = { ...healthy, state: 'held', held: { since } };
    expect(await live()).toMatchObject({ state: 'held', heldSince: since, failedAt: null });
    says = { ...healthy, state: 'refused' };
    expect((await live()).state).toBe('refused');
    const failed = { number: 3, outcome: 'failed', finishedAt: since };
    says = { ...healthy, state: 'publishing', history: [{ number: 4, outcome: 'running' }, failed] };
    expect((await live()).failedAt).toBe(since);
  });

  test.each([
    ['hangs', 'nothing'],
    ['is something else', 'nonsense'],
    ['does not know the secret', { state: 'idle', cursor: 99 }],
  ] as const)('is unknown when the publisher %s', async (_name, answer) => {
    const documentId = await publishedEntry(cms, 'page', {}, { pl: 'Nie wiadomo' });
    says = answer;
    const start = Date.now();
    expect(await live(`?uid=api::page.page&documentId=${documentId}&locale=pl`)).toMatchObject({
      state: 'unreachable',
      waiting: true,
      entry: { published: true, live: 'waiting' },
    });
    expect(Date.now() - start).toBeLessThan(5000);
  });

  test('is told without the secret, and without what runs say to administrators', async () => {
    const secretive = {
      ...healthy,
      failed: [{ path: '/x/', kept: true, message: 'Error at /srv/osiedle/site/src/pages/x.astro:3' }],
      history: [{ number: 1, outcome: 'failed', error: 'http://127.0.0.1:1337/api', steps: {} }],
    };
    says = secretive;
    const text = JSON.stringify(await live());
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
  ])('is not told to a question that makes no sense (%s)', async (query) => {
    expect((await editor('GET', `/live/status${query}`)).status).toBe(400);
  });
});
