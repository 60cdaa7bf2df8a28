import { expect, it } from 'vitest';
import { Deadlines } from '../src/incremental/memory/deadlines.ts';

const at = (milliseconds: number) => new Date(milliseconds);

it('deadlines are in order: the first is known, and the things whose deadline has come', () => {
  const deadlines = new Deadlines<string>();
  expect([deadlines.first(), deadlines.due(at(9))]).toEqual([Infinity, []]);
  for (const [thing, instant] of [
    ['b', 5],
    ['a', 3],
    ['c', 5],
    ['never', Infinity],
  ] as const)
    deadlines.set(thing, instant);
  expect([deadlines.first(), deadlines.first((thing) => thing !== 'a')]).toEqual([3, 5]);
  expect([deadlines.due(at(2)), deadlines.due(at(3)), deadlines.due(at(5))]).toEqual([
    [],
    ['a'],
    ['a', 'b', 'c'],
  ]);
  deadlines.set('a', 7);
  deadlines.delete('b');
  deadlines.set('c', Infinity);
  expect([deadlines.first(), deadlines.due(at(99))]).toEqual([7, ['a']]);
});
