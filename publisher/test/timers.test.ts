import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withTimeout } from '../src/process/timers.ts';

const never = new AbortController().signal;

test('returns what comes in time, or throws its error', async () => {
  expect(await withTimeout(5000, never, sleep(20, 'done'))).toBe('done');
  await expect(withTimeout(5000, never, Promise.reject(new Error('torn')))).rejects.toThrow('torn');
});

test('gives up what takes too long, and says so', async () => {
  const work = withTimeout(100, never, new Promise(() => undefined));
  await expect(work).rejects.toThrow('The rendering got no further for 0.1 s and was given up.');
});

test('ends on abort, also on an abort before it began', async () => {
  const stop = new AbortController();
  const work = withTimeout(60_000, stop.signal, new Promise(() => undefined));
  stop.abort();
  await expect(work).rejects.toThrow('The rendering was stopped.');
  await expect(withTimeout(60_000, stop.signal, new Promise(() => undefined))).rejects.toThrow('was stopped');
});
