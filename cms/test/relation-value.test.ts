import { describe, expect, test } from 'vitest';
import { changesTo, chosenAfter, type Candidate } from '../src/admin/pickers/relations/relation-value.ts';

const documents = (ids: string): Candidate[] =>
  ids.split('').map((documentId, index) => ({ id: index + 1, documentId }));
const idsOf = (some: Candidate[]) => some.map(({ documentId }) => documentId).join('');

describe('what a form changes of a relation', () => {
  test.each([
    ['', 'a'],
    ['', 'abc'],
    ['a', ''],
    ['a', 'b'],
    ['abc', 'abcd'],
    ['abc', 'bca'],
    ['abc', 'cab'],
    ['abc', 'cba'],
    ['abc', 'xabc'],
    ['abcd', 'adbxcy'],
    ['abcd', 'dx'],
    ['abcdef', 'fedxcba'],
    ['abc', 'xyz'],
  ])('leads from „%s” to „%s”', (saved, wanted) => {
    const before = documents(saved);
    expect(idsOf(chosenAfter(before, changesTo(before, documents(wanted))))).toBe(wanted);
  });

  test('moves one document alone, and keeps the others as they are', () => {
    const saved = documents('abcdef');
    const { connect, disconnect } = changesTo(saved, documents('abfcde'));
    expect(connect.map(({ apiData }) => apiData)).toEqual([
      { id: 3, documentId: 'f', position: { before: 'c', status: 'draft' } },
    ]);
    expect(disconnect).toEqual([]);
  });

  test('is nothing once a choice is taken back', () => {
    const saved = documents('ab');
    expect(changesTo(saved, saved)).toEqual({ connect: [], disconnect: [] });
    expect(changesTo([], [])).toEqual({ connect: [], disconnect: [] });
  });

  test('is read also from what others put into the form, without positions', () => {
    expect(idsOf(chosenAfter(documents('ab'), { connect: documents('cd') }))).toBe('abcd');
    expect(idsOf(chosenAfter(documents('ab')))).toBe('ab');
    expect(idsOf(chosenAfter(documents('ab'), { disconnect: documents('a') }))).toBe('b');
  });
});
