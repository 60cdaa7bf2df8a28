import { expect, test } from 'vitest';
import { absolute } from '../src/text/absolute.ts';

const siteUrl = new URL('https://osiedle.example:8443');

test.each([
  '/',
  '/aktualnosci/nowy-skwer/',
  '/en/news/2026/~a_b.c/',
  '/feed.atom',
  '/#organization',
  '/en/#website',
  '/a/#x',
  '#x',
  '',
  'b/',
  '/a/../b/',
  '/a/./b/',
  '/.a/',
  '//elsewhere.example/a/',
  '/\\elsewhere.example/',
  '/ż/',
  '/a b/',
  '/a?b=1#c',
  '/a%2fb/%',
  '/a\n/',
  '/a/\n',
  'https://elsewhere.example/ą',
  'mailto:a@b.example',
])('%j becomes the same address as in a URL parser', (path) => {
  expect(absolute(path, siteUrl)).toBe(new URL(path, siteUrl).href);
});

test.each([
  ['/', 'https://gmina.example/osiedla/'],
  ['/spotkania/x/', 'https://gmina.example/osiedla/spotkania/x/'],
  ['/#organization', 'https://gmina.example/osiedla/#organization'],
  ['/ż/?a=1', 'https://gmina.example/osiedla/%C5%BC/?a=1'],
  ['https://elsewhere.example/a/', 'https://elsewhere.example/a/'],
])('%j of a site below a path becomes %s', (path, address) => {
  expect(absolute(path, new URL('https://gmina.example/osiedla/'))).toBe(address);
});
