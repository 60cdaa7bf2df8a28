import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { within } from '../src/process/timers.ts';

const never = new AbortController().signal;

test('what gets further again and again may take any time', async () => {
  const work = within(600, never, async (limit, getsFurther) => {
    for (let part = 0; part < 5; part++) {
      await sleep(200);
      getsFurther();
    }
    return limit.aborted;
  });
  expect(await work).toBe(false);
});

test('what gets no further is given up, and told so', async () => {
  let ended: AbortSignal | undefined;
  const work = within(100, never, async (limit, getsFurther) => {
    ended = limit;
    getsFurther();
    await new Promise(() => undefined);
  });
  await expect(work).rejects.toThrow('The rendering got no further for 0.1 s and was given up.');
  expect(ended?.aborted).toBe(true);
});

test('what is to end ends, however far it is', async () => {
  const stop = new AbortController();
  const work = within(60_000, stop.signal, () => new Promise(() => undefined));
  stop.abort();
  await expect(work).rejects.toThrow('The rendering was stopped.');
});
