import type { ServerResponse } from 'node:http';
import { journalPath } from '@osiedle/shared';
import { expect, test } from 'vitest';
import { page, product } from '../support/processes.ts';
import { until } from '../support/until.ts';

/** The CMS is down, crashes, answers nonsense or hangs: the old release stays, the status shows the error, and publishing recovers by itself. */

const pages = '/api/pages';

/** Begins an answer and closes the connection. */
function breakOff(response: ServerResponse, start: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 10_000 });
  response.write(start, () => response.destroy());
}

/** The fault, what the CMS does, and what the status says about it. */
const cmsFaults: [string, (response: ServerResponse) => void, RegExp][] = [
  ['is down', (response) => response.destroy(), /cannot be reached/],
  ['crashes during an answer', (response) => breakOff(response, '{"data":[{"docu'), /cannot be reached/],
  ['answers 500', (response) => response.writeHead(500).end('{}'), /HTTP 500/],
  ['answers 200 with HTML', (response) => response.end('<!doctype html>'), /did not answer with JSON/],
  [
    'answers 200 with cut-off JSON',
    (response) => response.end('{"data":[{"id":'),
    /did not answer with JSON/,
  ],
  ['hangs', () => undefined, /did not answer within 1 s/],
];

test(
  'a CMS that is down, crashes, answers nonsense or hangs: the old site stays, the status names the address, and publishing recovers',
  { timeout: 60_000 },
  async () => {
    const { startPublisher, startServer, shows, edit, hook, ended, idle, home, cms } = await product('0');
    startServer();
    // Only hooks and retries request runs here.
    startPublisher({ POLL_INTERVAL: '600', CMS_TIMEOUT: '1' });
    await shows('0');
    for (const [index, [name, fail, message]] of cmsFaults.entries()) {
      await idle();
      cms.override = (_url, response) => (fail(response), true);
      edit(String(index + 1));
      await hook();
      const { state, lastRun } = await ended('failed');
      expect([name, state]).toEqual([name, 'publishing']);
      expect(lastRun?.error).toMatch(message);
      expect(lastRun?.error).toContain(cms.url.origin + journalPath);
      expect(await home()).toContain(`pl ${index}<`);
      cms.override = undefined;
      // The first failure has no hook: the publisher retries by itself.
      if (index > 0) await hook();
      await shows(String(index + 1));
    }
  },
);

test('a CMS that crashes while all content is read: none of that content goes live', async () => {
  const { startPublisher, startServer, shows, ended, home, cms, ...tools } = await product('one');
  startServer();
  const first = startPublisher();
  await shows('one');
  await first.stop();
  tools.edit('two');
  cms.put('place', { documentId: 'hall', nameDefault: 'Hala' });
  let requests = 0;
  cms.override = (url, response) => {
    // By then meetings and pages are read; places and later types never arrive.
    if (url.pathname !== '/api/places') return false;
    requests += 1;
    breakOff(response, '{"data":[');
    return true;
  };
  startPublisher();
  const { lastRun } = await ended('failed');
  expect(requests).toBeGreaterThan(0);
  expect(lastRun?.error).toContain(`${cms.url.origin}/api/places`);
  expect(await home()).toContain('pl one<');
  cms.override = undefined;
  await shows('two');
});

test('a site of more pages than one answer holds, whose count changes meanwhile: it publishes all of them, never a mixture', async () => {
  const { startPublisher, startServer, shows, idle, get, cms, status } = await product('one');
  for (let number = 1; number <= 230; number++) cms.put('page', page(`p${number}`, { body: 'first' }));
  let reads = 0;
  cms.override = (url) => {
    if (url.pathname !== pages || url.searchParams.get('pagination[page]') !== '2') return false;
    // During the second answer of the first try, one page is withdrawn and two are added.
    if (reads++ === 0) {
      cms.remove('page', 'p7', 'pl');
      for (const name of ['late1', 'late2']) cms.put('page', page(name));
    }
    return false;
  };
  startServer();
  startPublisher();
  await shows('one');
  await idle();
  expect(reads).toBeGreaterThan(1);
  const list = await (await get('/lista/')).text();
  const links = [...list.matchAll(/href="\/([^/]+)\/"/g)].map(([, slug = '']) => slug);
  const expected = Array.from({ length: 230 }, (_, index) => `p${index + 1}`).filter((slug) => slug !== 'p7');
  expect(links.sort()).toEqual([...expected, 'late1', 'late2'].sort());
  expect((await get('/p230/')).status).toBe(200);
  expect((await get('/p7/')).status).toBe(404);
  expect((await status()).cursor).toBe(cms.rows.length);
});

test('a lost webhook: the change is live within one poll', async () => {
  const { startPublisher, startServer, shows, edit, idle, status } = await product('one');
  startServer();
  startPublisher({ POLL_INTERVAL: '1' });
  await shows('one');
  await idle();
  edit('two');
  const start = Date.now();
  await shows('two');
  expect(Date.now() - start).toBeLessThan(5000);
  expect((await status()).lastRun?.triggers).toEqual(['poll']);
});

test('a webhook without its entry, and one that comes again and again: the change is published once, and nothing else happens', async () => {
  const { startPublisher, startServer, shows, edit, idle, ended, status, site, home } = await product('one');
  startServer();
  startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  await idle();
  edit('two');
  const hook = () =>
    fetch(`${site}/_publisher/hook`, {
      method: 'POST',
      headers: { authorization: 'Bearer hook-secret', 'content-type': 'application/json' },
      body: JSON.stringify({ event: 'entry.publish', model: 'page', uid: 'api::page.page', entry: null }),
    });
  expect((await hook()).status).toBe(202);
  await shows('two');
  await idle();
  const [before, etag] = [await status(), (await fetch(site)).headers.get('etag')];
  for (let time = 0; time < 20; time++) expect((await hook()).status).toBe(202);
  const { lastRun, release } = await ended('unchanged');
  expect(Object.keys(lastRun?.steps ?? {})).toEqual(['read']);
  await idle();
  expect(release).toBe(before.release);
  expect((await fetch(site)).headers.get('etag')).toBe(etag);
  expect(await home()).toContain('pl two<');
});

test('a publisher that was down during a publish catches up when it starts', async () => {
  const { startPublisher, startServer, shows, edit, idle, status } = await product('one');
  startServer();
  const first = startPublisher();
  await shows('one');
  await idle();
  await first.stop();
  edit('two');
  edit('three');
  startPublisher({ POLL_INTERVAL: '600' });
  await shows('three');
  await until(async () => (await status()).cursor === 3);
  expect((await status()).history[0]).toMatchObject({ triggers: ['start'], changeCount: 2 });
});
