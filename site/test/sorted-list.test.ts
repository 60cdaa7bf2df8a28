import { expect, it } from 'vitest';
import { SortedList } from '../src/incremental/memory/sorted-list.ts';
import { excessiveGrowth } from './support/growth.ts';

interface Thing {
  documentId: string;
  rank: number;
}

const thing = (documentId: string, rank = 0): Thing => ({ documentId, rank });
const sortedOf = (...things: Thing[]) => {
  const sorted = new SortedList<Thing>(
    (a, b) => b.rank - a.rank || a.documentId.localeCompare(b.documentId, 'en'),
  );
  for (const one of things) sorted.add(one);
  return sorted;
};
const idsOf = (sorted: SortedList<Thing>) =>
  sorted
    .toArray()
    .map(({ documentId }) => documentId)
    .join('');

it('a sorted list has the same order, whatever the order of additions and deletions', () => {
  const [a, b, c] = [thing('a'), thing('b'), thing('c')];
  const sorted = sortedOf(b, c, a);
  expect([sorted.first, sorted.toArray()]).toEqual([a, [a, b, c]]);
  sorted.delete(a);
  sorted.delete(thing('nobody'));
  sorted.delete(thing('c'));
  sorted.add(thing('Aa'));
  expect(idsOf(sorted)).toBe('Aabc');
});

it('a sorted list has a thing once that is added twice', () => {
  const [a, b] = [thing('a'), thing('b')];
  const sorted = sortedOf(a, b, a);
  expect(idsOf(sorted)).toBe('ab');
});

it('a sorted list is empty at first, and after its last thing is deleted', () => {
  const [one, sorted] = [thing('a'), sortedOf()];
  expect([sorted.first, sorted.toArray()]).toEqual([undefined, []]);
  sorted.add(one);
  sorted.delete(one);
  expect([sorted.first, sorted.toArray()]).toEqual([undefined, []]);
});

it('a sorted list stays as it is if somebody changes an array that it gave', () => {
  const sorted = sortedOf(thing('1'), thing('2'));
  sorted.toArray().reverse();
  expect(idsOf(sorted)).toBe('12');
});

it('a sorted list puts higher ranks first, and sorts by id within a rank', () => {
  const [a, d] = [thing('a', 1), thing('d', 2)];
  const sorted = sortedOf(thing('b', 1), thing('c', 3), a, d);
  expect(idsOf(sorted)).toBe('cdab');
  expect(sorted.toArray(2).map(({ rank }) => rank)).toEqual([3, 2]);
  sorted.delete(a);
  sorted.add(thing('a', 4));
  sorted.delete(d);
  expect([sorted.first?.rank, idsOf(sorted)]).toEqual([4, 'acb']);
});

it('a sorted list gives the things before the first that does not match, and the first match', () => {
  const sorted = sortedOf(thing('a', 1), thing('b', 3), thing('c', 2));
  expect(sorted.while(({ rank }) => rank > 1).map(({ documentId }) => documentId)).toEqual(['b', 'c']);
  expect([sorted.while(() => true).length, sorted.while(() => false).length]).toEqual([3, 0]);
  expect([sorted.find(({ rank }) => rank < 3)?.documentId, sorted.find(() => false)]).toEqual([
    'c',
    undefined,
  ]);
});

it('a sorted list has each of many things once, and none that was deleted', () => {
  const many = Array.from({ length: 50 }, (_, index) => thing(String.fromCharCode(97 + (index % 25))));
  const sorted = new SortedList<Thing>((a, b) => a.documentId.localeCompare(b.documentId, 'en'));
  const first = many.slice(0, 25);
  for (const one of [...first.toReversed(), ...first]) sorted.add(one);
  sorted.delete(first[3] ?? thing('nobody'));
  for (const one of first.slice(10)) sorted.add(one);
  expect(idsOf(sorted)).toBe('abcefghijklmnopqrstuvwxy');
});

it('a sorted list takes time in proportion to the number of things added', () => {
  const addMany = (count: number) => {
    const sorted = new SortedList<number>((a, b) => a - b);
    // Shuffled, like the ids of documents.
    for (let index = 0; index < count; index++) sorted.add((index * 7919) % count);
    expect(sorted.toArray(2)).toEqual([0, 1]);
  };
  expect(excessiveGrowth((count) => count, addMany, 40_000)).toBeUndefined();
});
