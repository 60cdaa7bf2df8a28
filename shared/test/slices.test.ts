import { expect, test } from 'vitest';
import { runAtOnce, forEachSliced, inSlices, type Sliced } from '../src/slices.ts';

/** Work of `count` steps that take `milliseconds` each. */
function* steps(count: number, milliseconds: number): Sliced<string> {
  for (let step = 0; step < count; step++) {
    for (const end = performance.now() + milliseconds; performance.now() < end;);
    yield;
  }
  return 'done';
}

/** Counts how often other work has its turn until some work is done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await work.finally(() => (isOver = true));
  return turns;
}

test('work in slices lets other work have its turn in between', async () => {
  expect(await turnsDuring(inSlices(steps(40, 3)))).toBeGreaterThanOrEqual(8);
  expect(await turnsDuring(Promise.resolve(runAtOnce(steps(40, 3))))).toBeLessThan(3);
});

test('work returns the same in slices and at once', async () => {
  expect([await inSlices(steps(3, 0)), runAtOnce(steps(3, 0))]).toEqual(['done', 'done']);
  const seen: number[] = [];
  await inSlices(forEachSliced([1, 2, 3], (one) => seen.push(one)));
  expect(seen).toEqual([1, 2, 3]);
});

test('work that fails in a later slice fails', async () => {
  function* failing(): Sliced<void> {
    yield* steps(10, 3);
    throw new Error('Too late.');
  }
  await expect(inSlices(failing())).rejects.toThrow('Too late.');
  expect(() => runAtOnce(failing())).toThrow('Too late.');
});
