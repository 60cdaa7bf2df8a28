import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { parallel } from '../src/process/parallel.ts';

test('does at most the given number at a time, and keeps the order of results', async () => {
  let [running, peak] = [0, 0];
  const results = await parallel([30, 20, 10, 5, 1], 2, async (milliseconds) => {
    peak = Math.max(peak, ++running);
    await sleep(milliseconds);
    running -= 1;
    return milliseconds;
  });
  expect([results, peak]).toEqual([[30, 20, 10, 5, 1], 2]);
  expect(await parallel([], 2, () => Promise.resolve())).toEqual([]);
});

test('begins nothing after the first failure, and throws it once all running work has ended', async () => {
  const [started, ended]: [number[], number[]] = [[], []];
  const all = parallel([1, 2, 3, 4], 3, async (number) => {
    started.push(number);
    await sleep(number === 2 ? 5 : 30);
    ended.push(number);
    if (number === 2 || number === 3) throw new Error(`${number} failed`);
  });
  await expect(all).rejects.toThrow('2 failed');
  expect([started, ended.toSorted()]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
});
