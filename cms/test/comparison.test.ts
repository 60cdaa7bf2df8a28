import { expect, test } from 'vitest';
import { abridged, compareTexts } from '../src/admin/comparison/compare-texts.ts';

test('Two texts are compared word by word', () => {
  expect(compareTexts('Zaczynamy o 17.00 w Domu Żak.', 'Zaczynamy o 18.00 w Domu Żak.')).toEqual([
    { kind: 'same', text: 'Zaczynamy o ' },
    { kind: 'removed', text: '17' },
    { kind: 'added', text: '18' },
    { kind: 'same', text: '.00 w Domu Żak.' },
  ]);
  expect(compareTexts('', 'Nowe')).toEqual([{ kind: 'added', text: 'Nowe' }]);
  expect(compareTexts('To samo', 'To samo')).toEqual([{ kind: 'same', text: 'To samo' }]);
});

test('A long text that was written anew is compared within half a second, and whole', () => {
  const textOf = (seed: number) =>
    Array.from({ length: 20_000 }, (_, index) => `słowo${(index * seed) % 9973}`).join(' ');
  const [was, now] = [textOf(7), textOf(31)];
  const begun = performance.now();
  const parts = compareTexts(was, now);
  expect(performance.now() - begun).toBeLessThan(1500);
  const sideOf = (other: string) =>
    parts
      .filter(({ kind }) => kind !== other)
      .map(({ text }) => text)
      .join('');
  expect([sideOf('added'), sideOf('removed')]).toEqual([was, now]);
});

test('Long pieces that have not changed are cut, but not around a change', () => {
  const long = 'Ala ma kota. '.repeat(40);
  const parts = abridged(compareTexts(`${long}Rano.${long}`, `${long}Wieczorem.${long}`));
  expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['Rano', 'Wieczorem']);
  expect(parts[0]?.text).toMatch(/^… .*Ala ma kota\.$/);
  expect(parts.at(-1)?.text).toMatch(/^\..* …$/);
  expect(parts.map(({ text }) => text).join('').length).toBeLessThan(250);
});
