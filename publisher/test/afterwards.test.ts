import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Afterwards, type Chore } from '../src/after/afterwards.ts';
import { forms } from '../src/after/forms.ts';
import { Memory } from '../src/after/memory.ts';
import { tidy } from '../src/after/tidy.ts';
import { Releases } from '../src/releases/releases.ts';
import { Sharded } from '../src/releases/sharded.ts';
import { Workshop } from '../src/run/workshop.ts';
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

function started(chores: Chore[]): Afterwards {
  const afterwards = new Afterwards(chores, silence);
  onTestFinished(() => afterwards.pause());
  return afterwards;
}

describe('the work after the switch', () => {
  /** A chore of so many steps, which notes each. */
  const steps = (name: string, count: number, done: string[], quiet = 0): Chore => ({
    name,
    quiet,
    step: () => {
      done.push(name);
      return Promise.resolve(done.filter((one) => one === name).length >= count);
    },
  });

  test('does one chore after another, each to its end, and tells how far it is', async () => {
    const done: string[] = [];
    const afterwards = started([steps('a', 2, done), steps('b', 1, done)]);
    const waiting = ['a', 'b'].map((chore) => ({ chore, state: 'waiting' }));
    expect(afterwards.status).toEqual(waiting);
    afterwards.resume();
    await until(() => afterwards.status.every(({ state }) => state === 'done'));
    expect(done).toEqual(['a', 'a', 'b']);
    // There is a new release: all is looked at again.
    afterwards.resume();
    expect(afterwards.status).toEqual(waiting);
    await until(() => afterwards.status.every(({ state }) => state === 'done'));
  });

  test('ends after a step where somebody publishes, does nothing meanwhile, and goes on', async () => {
    const done: string[] = [];
    let end = (): void => undefined;
    let isDone = false;
    const long: Chore = {
      name: 'long',
      quiet: 0,
      step: async () => {
        done.push('long');
        await new Promise<void>((resolve) => (end = resolve));
        return isDone;
      },
    };
    const afterwards = started([long, steps('next', 1, done)]);
    afterwards.resume();
    await until(() => done.length === 1);
    const paused = afterwards.pause().then(() => done.push('paused'));
    end();
    await paused;
    expect(done).toEqual(['long', 'paused']);
    expect(afterwards.status[0]).toEqual({ chore: 'long', state: 'waiting' });
    isDone = true;
    afterwards.resume();
    await until(() => done.length === 3);
    end();
    await until(() => afterwards.status.every(({ state }) => state === 'done'));
    expect(done).toEqual(['long', 'paused', 'long', 'next']);
  });

  test('goes on past a chore that fails, says so, and tries it again with the next release', async () => {
    let isBroken = true;
    const done: string[] = [];
    const torn: Chore = {
      name: 'torn',
      quiet: 0,
      step: () => (isBroken ? Promise.reject(new Error('The disk is full.')) : Promise.resolve(true)),
    };
    const afterwards = started([torn, steps('next', 1, done)]);
    afterwards.resume();
    await until(() => done.length === 1);
    expect(afterwards.status).toEqual([
      { chore: 'torn', state: 'failed', error: 'The disk is full.' },
      { chore: 'next', state: 'done' },
    ]);
    isBroken = false;
    afterwards.resume();
    await until(() => afterwards.status[0]?.state === 'done');
    expect(afterwards.status[0]).toEqual({ chore: 'torn', state: 'done' });
  });

  test('waits for a calm where a chore wants one', async () => {
    const done: string[] = [];
    const afterwards = started([steps('soon', 1, done), steps('late', 1, done, 300)]);
    for (let count = 0; count < 4; count++) {
      afterwards.resume();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await afterwards.pause();
    }
    expect(done).toEqual(Array(4).fill('soon'));
    afterwards.resume();
    await until(() => done.includes('late'));
  });
});

test('tidies up after a release, yet at most every minute: looking at every blob takes its time', async () => {
  const dataDir = await temporaryFolder();
  const releases = await Releases.open(dataDir, 1);
  const workshop = new Workshop(releases, join(dataDir, 'uploads'));
  const afterwards = started([tidy(releases, workshop), forms(releases, silence)]);
  const publish = async (word: string) => {
    await afterwards.pause();
    const folder = join(dataDir, 'out', word);
    // A page that compresses, so that the end of the work can be seen.
    await writeSite(folder, smallSite(word, { 'a/index.html': `${word} `.repeat(500) }));
    const rendered = await compose(folder, releases.blobs);
    await releases.publish(
      { ...rendered, entries: Sharded.of() },
      { now: '2026-11-20T10:00:00Z', cursor: 0 },
    );
    afterwards.resume();
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
});

test('sweeps after each run, and gives memory back after many pages, however few of them came at a time', async () => {
  const gc = vi.fn();
  vi.stubGlobal('gc', gc);
  const memory = new Memory();
  const done: string[] = [];
  const next: Chore = { name: 'next', quiet: 0, step: () => Promise.resolve(done.push('next') > 0) };
  const afterwards = started([memory, next]);
  const told = vi.mocked(setFlagsFromString).mock.calls;
  memory.noteRendered(200);
  afterwards.resume();
  await afterwards.pause();
  memory.noteRendered(99);
  afterwards.resume();
  await until(() => done.length === 1);
  expect(gc.mock.calls).toEqual(Array(2).fill([{ type: 'minor', execution: 'sync' }]));
  expect(told).toEqual([]);
  memory.noteRendered(1);
  afterwards.resume();
  // V8 does it in small steps, beside all else, until somebody publishes.
  await until(() => told.length === 1 && done.length === 2);
  await afterwards.pause();
  await until(() => told.length === 2);
  expect(told.flat()).toEqual(['--optimize-for-size', '--no-optimize-for-size']);
  // It was not done yet.
  afterwards.resume();
  await until(() => told.length === 3);
  await afterwards.pause();
  // No large collection at once, which would stop everything.
  expect(gc.mock.calls.every(([asked]) => (asked as { type: string }).type === 'minor')).toBe(true);
});
