import { expect, test } from 'vitest';
import { numbersFrom } from '../../site/src/drawings/numbers.ts';
import {
  destinationsIn,
  hiddenShare,
  escapedReference,
  markdownHtml,
  readReference,
  referencesIn,
  replaceDestinations,
  writeReference,
} from '../src/markdown/index.ts';

test.each([
  ['osiedle:meeting/abc', { type: 'meeting', documentId: 'abc', fragment: '' }],
  [' osiedle:file/a-1 ', { type: 'file', documentId: 'a-1', fragment: '' }],
  ['OSIEDLE:topic/abc#s-plan', { type: 'topic', documentId: 'abc', fragment: '#s-plan' }],
  ['osiedle:mtg/abc', undefined],
  ['osiedle:place/abc', undefined],
  ['osiedle:meeting/', undefined],
  ['osiedle:meeting/a/b', undefined],
  ['osiedle:toString/a', undefined],
  ['/spotkania/abc/', undefined],
  ['https://a.pl/?osiedle:meeting/abc', undefined],
])('reads the reference %s', (address, reference) => {
  expect(readReference(address)).toEqual(reference);
  if (reference) expect(readReference(writeReference(readReference(address) ?? never()))).toEqual(reference);
});

function never(): never {
  throw new Error('It was read a line before.');
}

test('escapes whatever has a meaning in HTML, and shortens what is too long', () => {
  expect(escapedReference('osiedle:meeting/"><b>&\'\ud800')).toBe(
    "osiedle:meeting/%22%3E%3Cb%3E%26'%EF%BF%BD",
  );
  expect(escapedReference('osiedle:' + 'a'.repeat(10_000))?.length).toBeLessThan(1000);
  expect(escapedReference('/osiedle:meeting/a')).toBeUndefined();
});

test.each([
  ['[a](x.md)', ['x.md']],
  ['[a]( <x y.md> "T")', ['x y.md']],
  ['![a](x.png) [![b](y.png)](z)', ['x.png', 'y.png', 'z']],
  ['[a](x(1).md)', ['x(1).md']],
  ['[a][b] [b]\n\n[b]: x.md "T"', ['x.md']],
  ['<osiedle:meeting/a>', ['osiedle:meeting/a']],
  ['x.md [x.md](x.md) `[x.md](x.md)` [a](y)', ['x.md', 'y']],
  ['```\n[a](x)\n```\n\n    [a](x)\n\n[a](y)', ['y']],
  ['> - [a](x)\n>   ![b](y)\n>\n> 1. [c](z)', ['x', 'y', 'z']],
  ['| [a](x) | b |\n|---|---|\n| ![c](y) | [d](z) |', ['x', 'y', 'z']],
  [`<a href="x" title='t'><img src='y'></a> <p src=z>`, ['x', 'y', 'z']],
  ['<div>\n<a href="x">a</a>\n</div>', ['x']],
  ['\\[a](x) [a](y\\)z)', ['y\\)z']],
  ['https://a.pl/x www.a.pl', []],
  ['[a](', []],
  ['•[a](x)\n•\t[b](y) <title>c</title>\n\n<!-- [d](e) --> [f](z)', ['x', 'y', 'z']],
])('finds the destinations in %j', (source, addresses) => {
  expect(destinationsIn(source).map(({ address }) => address)).toEqual(addresses);
  for (const { address, start, end } of destinationsIn(source))
    expect(source.slice(start, end)).toBe(address);
});

test('finds only well-formed references, and replaces the requested destinations', () => {
  const source = 'A [a](osiedle:meeting/m1#s)\r\n![b](osiedle:file/f1) [c](osiedle:mtg/x) [d](/x/)';
  expect(referencesIn(source).map(writeReference)).toEqual(['osiedle:meeting/m1#s', 'osiedle:file/f1']);
  expect(replaceDestinations(source, (one) => (one === '/x/' ? 'osiedle:page/p1' : undefined))).toBe(
    'A [a](osiedle:meeting/m1#s)\n![b](osiedle:file/f1) [c](osiedle:mtg/x) [d](osiedle:page/p1)',
  );
});

test.each([
  ['Zwykły tekst z **wyróżnieniem** i <b>znacznikiem</b>.', 0],
  ['Ala <!-- Ola -->', 0.5],
  ['<style>abc</style>Ala', 13 / 16],
  ['Ala <!-- Ola', 0],
  ['', 0],
])('tells which share of the words in %j visitors will not see', (source, share) => {
  expect(hiddenShare(source)).toBeCloseTo(share);
});

const fragments =
  'Ala|kot| |  |*|**|_|`|\n|\n\n|\n- |\n  - |\n1. |> |\n> |# |[a](/x1)|[a **b** c](/x2)|[r]|\n\n[r]: /x3\n|![x](/x4.png)|[![i](/x5.png)](/x6)|' +
  '<osiedle:page/x7>|<a href="/x8">|</a>|\\|\\[|[|]|(|)|\n---\n|\t|    |`[a](/x9)`|\n```\n[a](/y1)\n```\n|| a | [b](/x10) |\n|---|---|\n|' +
  '\n• |\n•|\n– ą\n|\n12. |\n2. |<!-- |-->|<title>|<style>|</style>|<nazwa>|**„a”**b|1*2*3';

/** The destinations of links and pictures in the parsed text. */
const parsedDestinations = (source: string) =>
  [...markdownHtml(source).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);

test('replaces in any text exactly the destinations that the parser finds', () => {
  const all = fragments.split('|');
  const next = numbersFrom(process.env['SEED'] ?? 'destinations');
  for (let round = 0; round < (process.env['LONG'] ? 200_000 : 5000); round++) {
    const length = 1 + Math.floor(next() * 12);
    const text = Array.from({ length }, () => all[Math.floor(next() * all.length)]).join('');
    const replaced = replaceDestinations(text, (address) => address.replace(/[xy]/, 'new'));
    expect(parsedDestinations(replaced), JSON.stringify(text)).toEqual(
      parsedDestinations(text).map((address) => address.replace(/[xy]/, 'new')),
    );
  }
});
