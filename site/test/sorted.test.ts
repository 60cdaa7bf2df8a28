import { expect, it } from 'vitest';
import { Sorted } from '../src/content/sorted.ts';

it('keeps things in the order of their ids, whatever the order in which they come and go', () => {
  const sorted = new Sorted<string>();
  expect([sorted.first, sorted.toArray()]).toEqual([undefined, []]);
  for (const id of ['b', 'c', 'a']) sorted.add(id, `thing ${id}`);
  expect([sorted.first, sorted.toArray()]).toEqual(['thing a', ['thing a', 'thing b', 'thing c']]);
  sorted.delete('a');
  sorted.delete('nobody');
  sorted.add('c', 'another');
  sorted.add('Z', 'capital');
  expect(sorted.toArray()).toEqual(['capital', 'thing b', 'another']);
});

it('is not changed by who changes the list that it gave', () => {
  const sorted = new Sorted<number>();
  sorted.add('1', 1);
  sorted.add('2', 2);
  sorted.toArray().reverse();
  expect(sorted.toArray()).toEqual([1, 2]);
});

it('puts what has a higher rank first, and keeps the order of ids within a rank', () => {
  const sorted = new Sorted<string>();
  for (const [id, rank] of [
    ['b', 1],
    ['c', 3],
    ['a', 1],
    ['d', 2],
  ] as const)
    sorted.add(id, id, rank);
  expect(sorted.toArray().join('')).toBe('cdab');
  sorted.add('a', 'A', 4);
  sorted.delete('d');
  expect([sorted.first, sorted.toArray().join('')]).toEqual(['A', 'Acb']);
});
