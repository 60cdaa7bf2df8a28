import { expect, it } from 'vitest';
import { redirects, type SiteRedirect } from '../src/data/addresses/redirects.ts';
import { exampleWire, storeOf } from './support/store.ts';

const now = new Date('2026-11-20T08:00:00Z');
const siteUrl = new URL('https://osiedla.example');
const livePage = '/spotkania/seminarium-z-barcelona/';

type Wire = { from: string; to?: string; kind?: 'moved' | 'gone'; updatedAt?: string };

/** The redirects of a site with the pages of the examples. */
function redirectsOf(...wire: Wire[]): SiteRedirect[] {
  const redirect = wire.map((one, index) => ({
    documentId: `redirect${index}`,
    updatedAt: '2026-11-10T12:00:00.000Z',
    kind: 'moved',
    ...one,
  }));
  return redirects(storeOf({ ...exampleWire(), redirect }), now, siteUrl);
}

it.each([
  ['an entry', livePage],
  ['a section', '/en/meetings/'],
  ['a home page', '/en/'],
  ['a page of a list', '/spotkania/strona/1/'],
  ['a year', '/en/meetings/year/2017/'],
  ['a neighbourhood', '/osiedla/azory/'],
  ['a part of a page', `${livePage}?a=1#kto-byl`],
  ['an address elsewhere', 'https://www.krakow.pl/x?y=1'],
])('an address that moved to %s leads there', (_, to) => {
  expect(redirectsOf({ from: '/stary/', to })).toEqual([{ from: '/stary/', to, status: 301 }]);
});

it('an address that moved to an absolute address of the site leads to its path', () => {
  expect(redirectsOf({ from: '/stary/', to: `https://osiedla.example${livePage}` })[0]?.to).toBe(livePage);
  expect(redirectsOf({ from: '/stary/', to: livePage.slice(0, -1) })[0]?.to).toBe(livePage);
});

it.each([
  ['a page that does not exist', '/spotkania/nie-ma/'],
  ['a page in the other language only', '/en/spotkania/seminarium-z-barcelona/'],
  ['itself', '/stary/'],
  ['nowhere', undefined],
  ['a script', 'javascript:alert(1)'],
])('an address that moved to %s is gone', (_, to) => {
  expect(redirectsOf({ from: '/stary/', ...(to && { to }) })).toEqual([{ from: '/stary/', status: 410 }]);
});

it('an address that is gone leads nowhere, even with a destination', () => {
  expect(redirectsOf({ from: '/stary/', kind: 'gone', to: livePage })).toEqual([
    { from: '/stary/', status: 410 },
  ]);
});

it('an old address that a page has again is no redirect', () => {
  expect(redirectsOf({ from: livePage, to: '/en/' }, { from: livePage.slice(0, -1), kind: 'gone' })).toEqual(
    [],
  );
});

it('an old address that the calendar has come to use is no redirect, and one below it that it does not use is', () => {
  expect(
    redirectsOf(
      { from: '/kalendarz/', to: '/' },
      { from: '/kalendarz/2026-11/', to: '/' },
      { from: '/kalendarz/weekend', kind: 'gone' },
      { from: '/kalendarz/festyn-2009/', to: '/kalendarz/' },
    ),
  ).toEqual([{ from: '/kalendarz/festyn-2009/', to: '/kalendarz/', status: 301 }]);
});

it('an address outside the site is left out', () => {
  expect(redirectsOf({ from: '//evil.example/x/', to: '/' }, { from: '/\\evil.example/', to: '/' })).toEqual(
    [],
  );
});

it('addresses that differ in their query alone stay apart', () => {
  expect(
    redirectsOf(
      { from: '/index.php?id=12', to: livePage },
      { from: '/index.php?id=13', kind: 'gone' },
      { from: '/index.php', to: '/en/' },
      { from: '/?p=7', to: livePage },
      { from: `${livePage}?p=7`, to: '/en/' },
    ),
  ).toEqual([
    { from: '/?p=7', to: livePage, status: 301 },
    { from: '/index.php', to: '/en/', status: 301 },
    { from: '/index.php?id=12', to: livePage, status: 301 },
    { from: '/index.php?id=13', status: 410 },
  ]);
});

it.each([
  ['/index.html', '/'],
  ['/EN/', '/en/'],
  ['/Spotkania/index.htm', '/spotkania/'],
  [livePage.toUpperCase(), livePage],
])('an address that moved to %s leads to %s', (to, meant) => {
  expect(redirectsOf({ from: '/stary/', to })).toEqual([{ from: '/stary/', to: meant, status: 301 }]);
});

it.each(['/\\evil.example/', 'https:\\\\evil.example/', '/a\u202Eb/', 'https://a.example/a\nb'])(
  'an address that moved to %j, which browsers read differently, is gone',
  (to) => {
    expect(redirectsOf({ from: '/stary/', to })).toEqual([{ from: '/stary/', status: 410 }]);
  },
);

it('of two redirects of one address the last saved counts, and all are sorted', () => {
  const all = redirectsOf(
    { from: '/b', kind: 'gone', updatedAt: '2026-11-12T12:00:00.000Z' },
    { from: '/b/', to: livePage, updatedAt: '2026-11-11T12:00:00.000Z' },
    { from: '/a/plik.pdf', kind: 'gone' },
  );
  expect(all).toEqual([
    { from: '/a/plik.pdf', status: 410 },
    { from: '/b/', status: 410 },
  ]);
});
