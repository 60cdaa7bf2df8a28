import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Finisher } from '../src/after/finisher.ts';
import { Releases } from '../src/releases/releases.ts';
import { Sharded } from '../src/releases/sharded.ts';
import { compose } from './support/compose.ts';
import { temporaryFolder } from './support/folder.ts';
import { silence } from './support/silence.ts';
import { smallSite, writeSite } from './support/site.ts';
import { until } from './support/until.ts';

vi.mock('node:v8', { spy: true });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('tidies up after a release, yet at most every minute: looking at every blob takes its time', async () => {
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 1);
  const finisher = new Finisher(releases, silence);
  const publish = async (word: string) => {
    await finisher.pause();
    const folder = join(dataDir, 'out', word);
    // A page that compresses, so that the end of the work can be seen.
    await writeSite(folder, smallSite(word, { 'a/index.html': `${word} `.repeat(500) }));
    const rendered = await compose(folder, releases.blobs);
    await releases.publish(
      { ...rendered, entries: Sharded.of() },
      { now: '2026-11-20T10:00:00Z', cursor: 0 },
    );
    finisher.resume();
    const body = releases.current?.paths.get('/a/');
    const blob = body && 'blob' in body ? body.blob : '';
    await until(() => releases.blobs.hasForm(blob, 'gzip'));
  };
  const kept = async () => (await readdir(join(dataDir, 'releases'))).filter((name) => name !== 'current');
  await publish('one');
  await publish('two');
  expect((await kept()).sort()).toEqual(['00000001.json', '00000002.json']);
  vi.advanceTimersByTime(60_001);
  await publish('three');
  expect(await kept()).toEqual(['00000003.json']);
  const blobs = await readdir(join(dataDir, 'blobs'), { recursive: true });
  const needed = (releases.current?.paths.values() ?? []).map((entry) => ('blob' in entry ? entry.blob : ''));
  // Four error pages beside, and the parts of the release itself.
  expect(new Set(blobs.filter((name) => /[/]/.test(name)).map((name) => name.slice(3, 67))).size).toBe(
    new Set(needed).size + 4 + 2,
  );
  await finisher.pause();
});

test('sweeps after each run, and gives memory back after many pages, however few of them came at a time', async () => {
  const gc = vi.fn();
  vi.stubGlobal('gc', gc);
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 1);
  await writeSite(join(dataDir, 'out'), smallSite('x'));
  const rendered = await compose(join(dataDir, 'out'), releases.blobs);
  await releases.publish({ ...rendered, entries: Sharded.of() }, { now: '2026-11-20T10:00:00Z', cursor: 0 });
  const finisher = new Finisher(releases, silence);
  const told = vi.mocked(setFlagsFromString).mock.calls;
  // Whoever publishes again at once is not held up.
  finisher.resume(200);
  await finisher.pause();
  finisher.resume(99);
  const collected = vi.spyOn(releases, 'collect');
  await until(() => collected.mock.calls.length === 1);
  expect(gc.mock.calls).toEqual(Array(2).fill([{ type: 'minor', execution: 'sync' }]));
  expect(told).toEqual([]);
  finisher.resume(1);
  // V8 does it in small steps, until somebody publishes.
  await until(() => told.length === 1);
  await finisher.pause();
  await until(() => told.length === 2);
  expect(told.flat()).toEqual(['--optimize-for-size', '--no-optimize-for-size']);
  // It was not done yet.
  finisher.resume(0);
  await until(() => told.length === 3);
  await finisher.pause();
  // No large collection at once, which would stop everything.
  expect(gc.mock.calls.every(([asked]) => (asked as { type: string }).type === 'minor')).toBe(true);
});
