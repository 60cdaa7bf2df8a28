import { expect, it } from 'vitest';
import { Deadlines } from '../src/incremental/memory/deadlines.ts';

const at = (milliseconds: number) => new Date(milliseconds);

it('knows what is due, and what comes first', () => {
  const agenda = new Deadlines<string>();
  expect([agenda.first(), agenda.due(at(9))]).toEqual([Infinity, []]);
  for (const [thing, instant] of [
    ['b', 5],
    ['a', 3],
    ['c', 5],
    ['never', Infinity],
  ] as const)
    agenda.set(thing, instant);
  expect([agenda.first(), agenda.first((thing) => thing !== 'a')]).toEqual([3, 5]);
  expect([agenda.due(at(2)), agenda.due(at(3)), agenda.due(at(5))]).toEqual([[], ['a'], ['a', 'b', 'c']]);
  agenda.set('a', 7);
  agenda.delete('b');
  agenda.set('c', Infinity);
  expect([agenda.first(), agenda.due(at(99))]).toEqual([7, ['a']]);
});
