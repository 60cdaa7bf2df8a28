import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kill, product } from '../support/processes.ts';
import { expectWholeRelease } from '../support/release.ts';
import { until } from '../support/until.ts';

/** Two publishers at once, killed publishers, and what they leave behind. */

test('two publishers: the second ends and says who holds the lock; the first includes the other’s change', async () => {
  const { startPublisherProcess, startServer, shows, edit, dataDir } = await product('one');
  startServer();
  const first = startPublisherProcess({ POLL_INTERVAL: '1' });
  await shows('one');
  edit('two');
  const second = startPublisherProcess({ PUBLISHER_PORT: '4' });
  expect(await once(second.child, 'exit')).toEqual([1, null]);
  expect(second.output()).toContain(`held by process ${first.child.pid}: stop that one first`);
  await shows('two');
  await expectWholeRelease(dataDir);
});

test('the lock of a dead publisher is taken over, even if another process has its process id', async () => {
  const { startPublisherProcess, startServer, shows, edit, dataDir } = await product('one');
  startServer();
  const first = startPublisherProcess();
  await shows('one');
  await kill(first.child);
  const holder = join(dataDir, 'publisher.lock.pid');
  expect(await readFile(holder, 'utf8')).toBe(String(first.child.pid));
  await writeFile(holder, String(process.pid));
  edit('two');
  const second = startPublisherProcess();
  await shows('two');
  expect(await readFile(holder, 'utf8')).toBe(String(second.child.pid));
});

test('what a crash left half-written never goes live, and is deleted', async () => {
  const { startPublisherProcess, startServer, shows, edit, home, status, idle, dataDir } =
    await product('one');
  startServer();
  const first = startPublisherProcess();
  await shows('one');
  await idle();
  await kill(first.child);
  const releases = join(dataDir, 'releases');
  const manifest = await readFile(join(releases, '00000001.json'), 'utf8');
  await writeFile(join(releases, '00000002.json'), manifest.slice(0, manifest.length / 2));
  await writeFile(join(releases, '00000003.json'), manifest.replaceAll('00000001', '00000003'));
  await writeFile(join(releases, '00000004.json.tmp'), '{"format":2,');
  await mkdir(join(dataDir, 'blobs/aa'), { recursive: true });
  await writeFile(join(dataDir, 'blobs/aa', 'a'.repeat(64)), 'of nobody');
  await writeFile(join(dataDir, 'blobs/half.tmp'), 'half');
  expect(await home()).toContain('pl one<');
  startPublisherProcess();
  await until(async () => (await status()).lastRun?.outcome === 'unchanged');
  expect((await readdir(releases)).sort()).toEqual(['00000001.json', 'current']);
  const blobs = await readdir(join(dataDir, 'blobs'), { recursive: true });
  expect(blobs.filter((name) => /a{64}|tmp/.test(name))).toEqual([]);
  edit('two');
  await shows('two');
});

test('the history of runs outlives the publisher, and says which run a crash ended', async () => {
  const { startPublisherProcess, startServer, shows, edit, hook, status, idle, dataDir } =
    await product('one');
  startServer();
  const first = startPublisherProcess();
  await shows('one');
  await idle();
  edit('stuck');
  await hook();
  const file = join(dataDir, 'history.json');
  await until(async () => (await readFile(file, 'utf8')).includes('"running"'));
  await kill(first.child);
  edit('two');
  const second = startPublisherProcess();
  await shows('two');
  await idle();
  const { history } = await status();
  expect(history.map(({ number, triggers, outcome }) => ({ number, triggers, outcome }))).toEqual([
    { number: 3, triggers: ['start'], outcome: 'published' },
    { number: 2, triggers: ['hook x'], outcome: 'failed' },
    { number: 1, triggers: ['start'], outcome: 'published' },
  ]);
  expect(history[0]).toMatchObject({ cursor: 3, release: '00000002', changeCount: 2, pages: ['/', '/en/'] });
  expect(history[0]?.changes?.[0]).toMatchObject({ id: 3, key: 'page pl word', request: 'request-3' });
  expect(history[1]?.error).toBe('The publisher ended during the run.');
  // One id leads from the panel's request to the release.
  const lines = second
    .output()
    .split('\n')
    .filter((line) => line.includes('"run ends"'));
  expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
    requests: ['request-3', 'request-2'],
    release: '00000002',
  });
  // A history that cannot be read does not stop publishing.
  await kill(second.child);
  await writeFile(file, '[{"number":');
  edit('three');
  startPublisherProcess();
  await shows('three');
});
