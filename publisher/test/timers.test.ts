import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withTimeout } from '../src/process/timers.ts';

const never = new AbortController().signal;

test('gives what comes in time, or its failure', async () => {
  expect(await withTimeout(5000, never, sleep(20, 'done'))).toBe('done');
  await expect(withTimeout(5000, never, Promise.reject(new Error('torn')))).rejects.toThrow('torn');
});

test('what takes too long is given up, and told so', async () => {
  const work = withTimeout(100, never, new Promise(() => undefined));
  await expect(work).rejects.toThrow('The rendering got no further for 0.1 s and was given up.');
});

test('what is to end ends, however far it is, also before it began', async () => {
  const stop = new AbortController();
  const work = withTimeout(60_000, stop.signal, new Promise(() => undefined));
  stop.abort();
  await expect(work).rejects.toThrow('The rendering was stopped.');
  await expect(withTimeout(60_000, stop.signal, new Promise(() => undefined))).rejects.toThrow('was stopped');
});
