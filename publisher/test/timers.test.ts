import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { within } from '../src/process/timers.ts';

const never = new AbortController().signal;

test('gives what comes in time, or its failure', async () => {
  expect(await within(5000, never, sleep(20, 'done'))).toBe('done');
  await expect(within(5000, never, Promise.reject(new Error('torn')))).rejects.toThrow('torn');
});

test('what takes too long is given up, and told so', async () => {
  const work = within(100, never, new Promise(() => undefined));
  await expect(work).rejects.toThrow('The rendering got no further for 0.1 s and was given up.');
});

test('what is to end ends, however far it is, also before it began', async () => {
  const stop = new AbortController();
  const work = within(60_000, stop.signal, new Promise(() => undefined));
  stop.abort();
  await expect(work).rejects.toThrow('The rendering was stopped.');
  await expect(within(60_000, stop.signal, new Promise(() => undefined))).rejects.toThrow('was stopped');
});
