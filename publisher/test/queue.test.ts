import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { RunQueue } from '../src/run/queue.ts';
import { exponentialBackoff } from '../src/run/retry.ts';
import { until } from './support/until.ts';

/** A queue whose runs end when the test ends them. */
function controlledQueue(options: { debounceMs?: number; backoff?: () => number } = {}) {
  const runs: { triggers: string[]; end: (error?: Error, outcome?: 'overtaken' | 'done') => void }[] = [];
  const queue = new RunQueue({
    debounceMs: 5,
    backoff: () => 5,
    ...options,
    run: (triggers) =>
      new Promise<'overtaken' | 'done'>((resolve, reject) => {
        runs.push({
          triggers,
          end: (error, outcome: 'overtaken' | 'done' = 'done') => {
            if (error) reject(error);
            else resolve(outcome);
          },
        });
      }),
  });
  return { runs, queue };
}

test('goes from idle to publishing and back', async () => {
  const { runs, queue } = controlledQueue();
  expect(queue.state).toBe('idle');
  queue.request('hook');
  expect(queue.state).toBe('publishing');
  await until(() => runs.length === 1);
  expect(queue.state).toBe('publishing');
  runs[0]?.end();
  await until(() => queue.state === 'idle');
  await sleep(20);
  expect(runs).toHaveLength(1);
});

test('makes exactly one more run for all requests during a run', async () => {
  const { runs, queue } = controlledQueue();
  queue.request('first');
  await until(() => runs.length === 1);
  for (const name of ['a', 'b', 'c']) queue.request(name);
  expect(queue.state).toBe('publishing with more to come');
  runs[0]?.end();
  await until(() => runs.length === 2);
  expect(runs[1]?.triggers).toEqual(['a', 'b', 'c']);
  expect(queue.state).toBe('publishing');
  runs[1]?.end();
  await until(() => queue.state === 'idle');
  expect(runs).toHaveLength(2);
});

test('a run that was overtaken is followed at once', async () => {
  const { runs, queue } = controlledQueue({ debounceMs: 60_000 });
  queue.request('first');
  await until(() => runs.length === 1);
  expect(queue.hasRequests).toBe(false);
  queue.request('second');
  expect(queue.hasRequests).toBe(true);
  runs[0]?.end(undefined, 'overtaken');
  await until(() => runs.length === 2, 1000);
  expect([runs[1]?.triggers, queue.hasRequests]).toEqual([['second'], false]);
  runs[1]?.end();
});

test('coalesces a burst into one run', async () => {
  const { runs, queue } = controlledQueue();
  for (let count = 0; count < 200; count++) queue.request('hook');
  await until(() => runs.length === 1);
  expect(runs[0]?.triggers).toEqual(['hook']);
  runs[0]?.end();
  await until(() => queue.state === 'idle');
});

test('retries a failed run, with its triggers, until it succeeds', async () => {
  const { runs, queue } = controlledQueue();
  queue.request('hook');
  for (const attempt of [0, 1, 2]) {
    await until(() => runs.length === attempt + 1);
    expect(runs[attempt]?.triggers).toEqual(['hook']);
    runs[attempt]?.end(attempt < 2 ? new Error('not yet') : undefined);
    if (attempt < 2) expect(queue.state).toBe('publishing');
  }
  await until(() => queue.state === 'idle');
});

test('runs at once for requests made during a run that failed', async () => {
  const { runs, queue } = controlledQueue({ backoff: () => 60_000 });
  queue.request('first');
  await until(() => runs.length === 1);
  queue.request('second');
  runs[0]?.end(new Error('broken'));
  await until(() => runs.length === 2);
  expect(runs[1]?.triggers).toEqual(['first', 'second']);
  runs[1]?.end();
  await until(() => queue.state === 'idle');
});

test('a request ends a long wait for a retry', async () => {
  const { runs, queue } = controlledQueue({ backoff: () => 60_000 });
  queue.request('first');
  await until(() => runs.length === 1);
  runs[0]?.end(new Error('broken'));
  await until(() => queue.nextRunAt && queue.nextRunAt.getTime() > Date.now() + 50_000);
  queue.request('hook');
  await until(() => runs.length === 2, 1000);
  runs[1]?.end();
});

test('stops: aborts the current run, and drops all requests', async () => {
  let aborted = false;
  const queue = new RunQueue({
    debounceMs: 1,
    run: (_triggers, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          aborted = true;
          reject(new Error('stopped'));
        });
      }),
  });
  queue.request('hook');
  await sleep(20);
  await queue.stop();
  expect(aborted).toBe(true);
  queue.request('late');
  await sleep(20);
  expect(queue.nextRunAt).toBeUndefined();
});

test('waits longer after each failure, at most one minute', () => {
  expect([1, 2, 3, 7, 50].map(exponentialBackoff)).toEqual([1000, 2000, 4000, 60_000, 60_000]);
});
