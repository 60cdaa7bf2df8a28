import { expect, test } from 'vitest';
import { basePath, readAddress, withBase, withoutBase } from '../src/index.ts';

const atRoot = new URL('https://gmina.example/');
const below = new URL('https://gmina.example/osiedla/');
const deep = new URL('https://gmina.example/miasto/nasze-osiedla');

test('the base path is empty at the root of a host', () => {
  expect([atRoot, below, deep].map(basePath)).toEqual(['', '/osiedla', '/miasto/nasze-osiedla']);
});

test.each([
  ['/', '/osiedla/'],
  ['/spotkania/x/?a=1#b', '/osiedla/spotkania/x/?a=1#b'],
  ['//inny.example/x/', '//inny.example/x/'],
  ['https://inny.example/x/', 'https://inny.example/x/'],
  ['#b', '#b'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
])('%s is written as %s', (address, written) => {
  expect(withBase(address, '/osiedla')).toBe(written);
  expect(withBase(address, '')).toBe(address);
});

test.each([
  ['/osiedla/', '/'],
  ['/osiedla/osiedla/', '/osiedla/'],
  ['/osiedla', undefined],
  ['/osiedla-2/', undefined],
  ['/', undefined],
  ['/urzad/osiedla/', undefined],
])('a request for %s is one for %s', (path, own) => {
  expect(withoutBase(path, '/osiedla')).toBe(own);
  expect(withoutBase(path, '')).toBe(path);
});

test.each([
  ['/spotkania/', '/spotkania/'],
  ['spotkania/', '/spotkania/'],
  ['/osiedla/', '/osiedla/'],
  ['https://gmina.example/osiedla/spotkania/?a=1', '/spotkania/'],
  ['HTTPS://Gmina.Example/osiedla', '/'],
  ['//gmina.example/osiedla/x/', '/x/'],
  ['https://gmina.example/osiedla/../urzad/', undefined],
  ['https://gmina.example/urzad', undefined],
  ['https://gmina.example:8443/osiedla/', undefined],
  ['https://inny.example/osiedla/', undefined],
  ['mailto:a@gmina.example', undefined],
])('what somebody wrote as %s is %s of the site', (written, path) => {
  expect(readAddress(written, below)?.path).toBe(path);
});

test('what is no address is none', () => {
  expect(readAddress('https://', below)).toBeUndefined();
});
