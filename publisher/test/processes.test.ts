import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseStamp } from '../../shared/src/stamp.ts';
import { hostStandIn } from './support/host-stand-in.ts';
import { kill, product } from './support/processes.ts';
import { until } from './support/until.ts';

test('publishes when it starts, and again after a hook', async () => {
  const { startPublisherProcess, startServerProcess, shows, edit, hook, status } = await product('one');
  startServerProcess();
  startPublisherProcess();
  await shows('one');
  edit('two');
  expect((await hook()).status).toBe(202);
  await shows('two');
  await until(async () => (await status()).state === 'idle');
  expect(await status()).toMatchObject({
    state: 'idle',
    release: '00000002',
    cursor: 2,
    lastRun: { triggers: ['hook x'], outcome: 'published', release: '00000002' },
    history: [{ number: 2 }, { number: 1, triggers: ['start'] }],
  });
});

test('answers anonymous requests with the public status only', async () => {
  const { startPublisher, startServer, shows, site } = await product('one');
  startServer();
  startPublisher();
  await shows('one');
  const status = (await (await fetch(`${site}/_publisher/status`)).json()) as object;
  expect(Object.keys(status)).toEqual(['state', 'release', 'cursor', 'publishedAt']);
  expect((await fetch(`${site}/_publisher/hook`, { method: 'POST', body: '{}' })).status).toBe(401);
});

test('answers 413 to an oversized hook through the server', async () => {
  const { startPublisher, startServer, shows, site } = await product('one');
  startServer();
  startPublisher();
  await shows('one');
  const headers = { authorization: 'Bearer hook-secret' };
  const response = await fetch(`${site}/_publisher/hook`, {
    method: 'POST',
    headers,
    body: 'x'.repeat(3_000_000),
  });
  expect(response.status).toBe(413);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('keeps the old release while nothing can be rendered, shows the error in the private status, and recovers by itself', async () => {
  const { startPublisher, startServer, shows, edit, hook, status, home, site, dataDir } =
    await product('one');
  startServer();
  startPublisher();
  await shows('one');
  edit('broken');
  await hook();
  await until(async () => (await status()).lastRun?.outcome === 'failed');
  const { state, release, lastRun } = await status();
  expect([state, release]).toEqual(['publishing', '00000001']);
  expect(lastRun?.error).toContain('Nothing can be rendered today.');
  expect(await (await fetch(`${site}/_publisher/status`)).text()).not.toContain('rendered');
  expect(await home()).toContain('pl one');
  edit('two');
  await shows('two');
  await until(async () => (await status()).state === 'idle');
  expect((await readdir(join(dataDir, 'releases'))).sort()).toEqual([
    '00000001.json',
    '00000002.json',
    'current',
  ]);
});

test('refuses an empty site', async () => {
  const { startPublisher, startServer, shows, edit, hook, status, home } = await product('one');
  startServer();
  startPublisher();
  await shows('one');
  edit('empty');
  await hook();
  await until(async () => (await status()).lastRun?.outcome === 'failed');
  expect((await status()).lastRun?.error).toContain('an empty site is not published');
  expect(await home()).toContain('pl one');
});

test('gives up a rendering that never ends, and recovers', async () => {
  const { startPublisher, startServer, shows, edit, hook, status } = await product('one');
  startServer();
  startPublisher({ BUILD_TIMEOUT: '1' });
  await shows('one');
  edit('stuck');
  await hook();
  await until(async () => (await status()).lastRun?.outcome === 'failed');
  expect((await status()).lastRun?.error).toContain('got no further for 1 s');
  edit('two');
  await hook();
  await shows('two');
});

test('has a third state: publishing with more to come', async () => {
  const { startPublisher, startServer, shows, edit, hook, idle, status } = await product('one');
  startServer();
  startPublisher();
  await shows('one');
  await idle();
  edit('slow');
  await hook();
  await until(async () => (await status()).lastRun?.outcome === 'running');
  await hook();
  expect((await status()).state).toBe('publishing with more to come');
  await idle();
  expect((await status()).history).toHaveLength(3);
});

test('the server keeps serving when the publisher is killed, and serves the next release when it is back', async () => {
  const { startPublisher, startPublisherProcess, startServerProcess, shows, edit, hook, home, site } =
    await product('one');
  startServerProcess();
  const publisher = startPublisherProcess();
  await shows('one');
  await kill(publisher.child);
  expect(await home()).toContain('pl one');
  expect((await hook()).status).toBe(503);
  expect((await fetch(`${site}/_publisher/status`)).status).toBe(503);
  edit('two');
  startPublisher();
  await shows('two');
});

test('the server serves the last release without publisher or CMS, at once', async () => {
  const { startPublisherProcess, startServerProcess, shows, home } = await product('one');
  const server = startServerProcess();
  const publisher = startPublisherProcess();
  await shows('one');
  await kill(server.child);
  await kill(publisher.child);
  startServerProcess();
  const start = Date.now();
  await until(async () => (await home()).includes('pl one'));
  expect(Date.now() - start).toBeLessThan(2000);
});

test('SIGTERM during a run: a clean exit, the old release, and no file left over', async () => {
  const { startPublisherProcess, startServer, shows, edit, hook, idle, status, home, dataDir } =
    await product('one');
  startServer();
  const publisher = startPublisherProcess();
  await shows('one');
  await idle();
  edit('stuck');
  await hook();
  await until(async () => (await status()).lastRun?.outcome === 'running');
  const exited = once(publisher.child, 'exit');
  publisher.child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  expect(await home()).toContain('pl one');
  expect((await readdir(join(dataDir, 'releases'))).sort()).toEqual(['00000001.json', 'current']);
  const blobs = await readdir(join(dataDir, 'blobs'), { recursive: true });
  expect(blobs.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('tells the static host of a release until the public address shows it; a refused call breaks nothing and is in the status', async () => {
  let answer = 204;
  const github = await hostStandIn((_, response) => response.writeHead(answer).end());
  const { startPublisher, startServer, shows, edit, hook, status, site, get } = await product('one');
  startServer();
  startPublisher({
    SITE_URL: site,
    GITHUB_API_URL: github.url.href,
    GITHUB_DISPATCH_REPO: 'city/site',
    GITHUB_DISPATCH_TOKEN: 'gh-token',
  });
  await shows('one');
  await until(async () => (await status()).host?.state === 'arrived');
  const stamp = await (await get('/release.json')).text();
  expect(parseStamp(stamp)?.cursor).toBe(1);
  expect(github.calls.map(({ url }) => url)).toEqual(['/repos/city/site/dispatches']);
  // A run that changes nothing is no news.
  await hook();
  await until(async () => (await status()).lastRun?.outcome === 'unchanged');
  answer = 404;
  edit('two');
  await hook();
  await shows('two');
  await until(async () => (await status()).host?.fault?.message.includes('GITHUB_DISPATCH_REPO'));
  // The server here shows it, whatever GitHub says.
  await until(async () => (await status()).host?.cursor === 2);
  expect((await status()).host?.state).toBe('refused');
  expect(github.calls).toHaveLength(2);
  expect((await status()).lastRun?.outcome).toBe('published');
});

test.each([
  ['HOOK_SECRET', '', 'HOOK_SECRET is not set'],
  ['CMS_URL', 'ftp://x', 'CMS_URL is “ftp://x”: give a whole address'],
  ['PUBLISHER_PORT', 'http', 'PUBLISHER_PORT is “http”: give a whole number'],
  ['GITHUB_DISPATCH_REPO', 'city/site', 'set both, or neither'],
  ['DEPLOY_HOOK_URL', 'https://x.example/hook', 'but not SITE_URL: give the public address'],
])('ends with a clear sentence where %s is “%s”', async (name, value, sentence) => {
  const { startPublisherProcess } = await product('one');
  const publisher = startPublisherProcess({ [name]: value });
  const [code] = (await once(publisher.child, 'exit')) as [number];
  expect(code).toBe(1);
  expect(publisher.output()).toContain(sentence);
});
