import { expect, it } from 'vitest';
import { hasStreets, streetsByLetter } from '../src/data/streets.ts';
import { exampleOf, storeOf } from './support/store.ts';

const estate = (slug: string, order: number, streets: string | null) =>
  exampleOf('neighbourhood', 'full', {
    documentId: slug,
    slug,
    order,
    nameDefault: slug.toUpperCase(),
    streets,
  });

it('finds each street under its letter, whatever stands before its name', () => {
  const store = storeOf({
    neighbourhood: [
      estate('a', 1, 'ul. Żabia\nŁąkowa\n\nal. Jana Pawła II\nŁąkowa'),
      estate('b', 2, 'Zielona\nLipowa\nul. J. Lea\nŁąkowa'),
      estate('c', 3, null),
    ],
  });
  const found = streetsByLetter(store, 'pl').map(({ letter, streets }) => [
    letter,
    ...streets.map(({ name, neighbourhood, path }) => `${name}, ${neighbourhood.text}: ${path}`),
  ]);
  expect(found).toEqual([
    ['J', 'al. Jana Pawła II, A: /osiedla/a/'],
    ['L', 'ul. J. Lea, B: /osiedla/b/', 'Lipowa, B: /osiedla/b/'],
    ['Ł', 'Łąkowa, A: /osiedla/a/', 'Łąkowa, B: /osiedla/b/'],
    ['Z', 'Zielona, B: /osiedla/b/'],
    ['Ż', 'ul. Żabia, A: /osiedla/a/'],
  ]);
  expect(hasStreets(store)).toBe(true);
  expect(hasStreets(storeOf({ neighbourhood: [estate('c', 3, null)] }))).toBe(false);
});
