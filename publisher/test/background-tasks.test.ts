import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import v8 from 'node:v8';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { BackgroundTasks, type BackgroundTask } from '../src/after/background-tasks.ts';
import { precompression } from '../src/after/precompression.ts';
import { MemoryRelease } from '../src/after/memory-release.ts';
import { garbageCollection } from '../src/after/garbage-collection.ts';
import { Releases } from '../src/releases/releases.ts';
import { ShardedMap } from '../src/releases/sharded-map.ts';
import { Workspace } from '../src/run/workspace.ts';
import { compose } from './support/compose.ts';
import { temporaryFolder } from './support/folder.ts';
import { silence } from './support/silence.ts';
import { smallSite, writeSite } from './support/site.ts';
import { until } from './support/until.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function createTasks(tasks: BackgroundTask[]): BackgroundTasks {
  const backgroundTasks = new BackgroundTasks(tasks, silence);
  onTestFinished(() => backgroundTasks.pause());
  return backgroundTasks;
}

describe('the background tasks', () => {
  /** A task with a number of steps, which records each. */
  const steps = (name: string, count: number, done: string[], quietMs = 0): BackgroundTask => ({
    name,
    quietMs,
    step: () => {
      done.push(name);
      return Promise.resolve(done.filter((one) => one === name).length >= count);
    },
  });

  test('run one after another, each to its end, and report their state', async () => {
    const done: string[] = [];
    const backgroundTasks = createTasks([steps('a', 2, done), steps('b', 1, done)]);
    const waiting = ['a', 'b'].map((task) => ({ task, state: 'waiting' }));
    expect(backgroundTasks.status).toEqual(waiting);
    backgroundTasks.resume();
    await until(() => backgroundTasks.status.every(({ state }) => state === 'done'));
    expect(done).toEqual(['a', 'a', 'b']);
    // A new release: all tasks run again.
    backgroundTasks.resume();
    expect(backgroundTasks.status).toEqual(waiting);
    await until(() => backgroundTasks.status.every(({ state }) => state === 'done'));
  });

  test('pause after a step when somebody publishes, and resume afterwards', async () => {
    const done: string[] = [];
    let end = (): void => undefined;
    let isDone = false;
    const long: BackgroundTask = {
      name: 'long',
      quietMs: 0,
      step: async () => {
        done.push('long');
        await new Promise<void>((resolve) => (end = resolve));
        return isDone;
      },
    };
    const backgroundTasks = createTasks([long, steps('next', 1, done)]);
    backgroundTasks.resume();
    await until(() => done.length === 1);
    const paused = backgroundTasks.pause().then(() => done.push('paused'));
    end();
    await paused;
    expect(done).toEqual(['long', 'paused']);
    expect(backgroundTasks.status[0]).toEqual({ task: 'long', state: 'waiting' });
    isDone = true;
    backgroundTasks.resume();
    await until(() => done.length === 3);
    end();
    await until(() => backgroundTasks.status.every(({ state }) => state === 'done'));
    expect(done).toEqual(['long', 'paused', 'long', 'next']);
  });

  test('continue after a task that fails, report it, and retry it with the next release', async () => {
    let isBroken = true;
    const done: string[] = [];
    const failing: BackgroundTask = {
      name: 'failing',
      quietMs: 0,
      step: () => (isBroken ? Promise.reject(new Error('The disk is full.')) : Promise.resolve(true)),
    };
    const backgroundTasks = createTasks([failing, steps('next', 1, done)]);
    backgroundTasks.resume();
    await until(() => done.length === 1);
    expect(backgroundTasks.status).toEqual([
      { task: 'failing', state: 'failed', error: 'The disk is full.' },
      { task: 'next', state: 'done' },
    ]);
    isBroken = false;
    backgroundTasks.resume();
    await until(() => backgroundTasks.status[0]?.state === 'done');
    expect(backgroundTasks.status[0]).toEqual({ task: 'failing', state: 'done' });
  });

  test('wait until the publisher has been idle for as long as a task wants', async () => {
    const done: string[] = [];
    const backgroundTasks = createTasks([steps('soon', 1, done), steps('late', 1, done, 300)]);
    for (let count = 0; count < 4; count++) {
      backgroundTasks.resume();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await backgroundTasks.pause();
    }
    expect(done).toEqual(Array(4).fill('soon'));
    backgroundTasks.resume();
    await until(() => done.includes('late'));
  });
});

test('collects garbage after a release, at most once a minute', async () => {
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 1);
  const workspace = new Workspace(releases, join(dataDir, 'uploads'));
  const backgroundTasks = createTasks([
    garbageCollection(releases, workspace),
    precompression(releases, silence),
  ]);
  const publish = async (word: string) => {
    await backgroundTasks.pause();
    const folder = join(dataDir, 'out', word);
    // A page that is compressed, which shows the end of the work.
    await writeSite(folder, smallSite(word, { 'a/index.html': `${word} `.repeat(500) }));
    const rendered = await compose(folder, releases.blobs);
    await releases.publish(
      { ...rendered, entries: ShardedMap.of() },
      { now: '2026-11-20T10:00:00Z', cursor: 0 },
    );
    backgroundTasks.resume();
    const entry = releases.current?.paths.get('/a/');
    const blob = entry && 'blob' in entry ? entry.blob : '';
    await until(() => releases.blobs.hasEncoded(blob, 'gzip'));
  };
  const releaseNames = async () =>
    (await readdir(join(dataDir, 'releases'))).filter((name) => name !== 'current');
  await publish('one');
  await publish('two');
  expect((await releaseNames()).sort()).toEqual(['00000001.json', '00000002.json']);
  vi.advanceTimersByTime(60_001);
  await publish('three');
  expect(await releaseNames()).toEqual(['00000003.json']);
  const blobs = await readdir(join(dataDir, 'blobs'), { recursive: true });
  const needed = (releases.current?.paths.values() ?? []).map((entry) => ('blob' in entry ? entry.blob : ''));
  // Besides, there are four error pages and the shards of the release.
  expect(new Set(blobs.filter((name) => /[/]/.test(name)).map((name) => name.slice(3, 67))).size).toBe(
    new Set(needed).size + 4 + 2,
  );
});

test('collects short-lived objects after each run, and returns memory after many pages in total', async () => {
  const gc = vi.fn();
  vi.stubGlobal('gc', gc);
  const memory = new MemoryRelease();
  const done: string[] = [];
  const next: BackgroundTask = {
    name: 'next',
    quietMs: 0,
    step: () => Promise.resolve(done.push('next') > 0),
  };
  const backgroundTasks = createTasks([memory, next]);
  const flagCalls = vi.spyOn(v8, 'setFlagsFromString').mock.calls;
  memory.addRendered(200);
  backgroundTasks.resume();
  await backgroundTasks.pause();
  memory.addRendered(99);
  backgroundTasks.resume();
  await until(() => done.length === 1);
  expect(gc.mock.calls).toEqual(Array(2).fill([{ type: 'minor', execution: 'sync' }]));
  expect(flagCalls).toEqual([]);
  memory.addRendered(1);
  backgroundTasks.resume();
  // V8 returns memory in small steps, beside other work, until somebody publishes.
  await until(() => flagCalls.length === 1 && done.length === 2);
  await backgroundTasks.pause();
  await until(() => flagCalls.length === 2);
  expect(flagCalls.flat()).toEqual(['--optimize-for-size', '--no-optimize-for-size']);
  // The interrupted task has to run again.
  backgroundTasks.resume();
  await until(() => flagCalls.length === 3);
  await backgroundTasks.pause();
  // There is no full collection, which would block everything.
  expect(gc.mock.calls.every(([options]) => (options as { type: string }).type === 'minor')).toBe(true);
});
