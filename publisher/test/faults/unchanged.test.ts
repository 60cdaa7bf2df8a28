import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kill, page, product } from '../support/processes.ts';
import { liveManifest } from '../support/release.ts';
import { until } from '../support/until.ts';

test('nothing changed: no new release, and the same ETags after hooks, polls, comparisons and a restart', async () => {
  const tools = await product('one');
  const { startPublisher, startPublisherProcess, startServer, shows, hook, idle, status, get, dataDir, cms } =
    tools;
  cms.put('page', page('a', { body: '<img src="/media/a_1.png">' }));
  startServer();
  const first = startPublisherProcess({ POLL_INTERVAL: '1', COMPARE_INTERVAL: '1' });
  await shows('one');
  await idle();
  const paths = [...(await liveManifest(dataDir)).paths.keys(), '/nie-ma/'];
  const readAnswers = async () => {
    const answers = [];
    for (const path of paths) {
      const { status: code, headers } = await get(path);
      answers.push([path, code, headers.get('etag'), headers.get('content-length')]);
    }
    return answers;
  };
  const before = await readAnswers();
  const files = (await readdir(join(dataDir, 'releases'))).sort();
  await hook();
  await until(async () => (await status()).history.some(({ triggers }) => triggers.includes('compare')));
  await until(async () => (await status()).history.some(({ triggers }) => triggers.includes('hook x')));
  await kill(first.child);
  startPublisher();
  await until(async () => (await status()).lastRun?.outcome === 'unchanged');
  await idle();
  const { release, history } = await status();
  // The start renders everything, and finds that every byte is live already.
  expect(history[0]).toMatchObject({ triggers: ['start'], outcome: 'unchanged' });
  expect(history[0]?.steps).toHaveProperty('render');
  expect(release).toBe('00000001');
  expect((await readdir(join(dataDir, 'releases'))).sort()).toEqual(files);
  expect(await readAnswers()).toEqual(before);
  for (const [path, , etag] of before)
    if (etag)
      expect(
        (await fetch(tools.site + String(path), { headers: { 'if-none-match': String(etag) } })).status,
      ).toBe(304);
});

test('a change that concerns no page only moves the cursor of the live release', async () => {
  const { startPublisher, startServer, shows, hook, idle, status, dataDir, cms } = await product('one');
  startServer();
  startPublisher({ POLL_INTERVAL: '600' });
  await shows('one');
  await idle();
  const before = await liveManifest(dataDir);
  // Somebody uploads a picture that no page shows yet.
  cms.rows.push({
    id: 2,
    at: new Date().toISOString(),
    actor: 1,
    request: 'request-2',
    action: 'create',
    uid: 'plugin::upload.file',
    documentId: 'file',
    locale: null,
    document: { name: 'a.png' },
  });
  await hook();
  await until(async () => (await status()).cursor === 2);
  expect((await status()).lastRun).toMatchObject({ outcome: 'unchanged', changeCount: 1 });
  expect(await liveManifest(dataDir)).toEqual({ ...before, cursor: 2 });
});
