import { describe, expect, test } from 'vitest';
import { footerLinks, menuLinks } from '../src/data/site-links.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

/** Menu and footer: what editors have put there, or else all that there is. */

const wire = exampleWire();
const about = 'osiedle:page/onasjxn2ts47hms3zkgs3xap';
const inPolishAlone = 'osiedle:page/kontaktplrly1wzix9d49oqh';

interface Stored {
  link: string;
  nameDefault?: string;
  nameSecond?: string;
}
function storeWith(menu: Stored[], footer: Stored[] = []) {
  return storeOf({ page: wire.page ?? [], setting: [exampleOf('setting', 'full', { menu, footer })] });
}
const paths = (links: { path: string }[]) => links.map(({ path }) => path);

describe('nobody has chosen links', () => {
  const store = storeWith([]);

  test('the menu has the sections', () => {
    expect(paths(menuLinks(store, 'pl'))).toEqual([
      '/projekty/',
      '/spotkania/',
      '/warsztaty/',
      '/festyny/',
      '/aktualnosci/',
      '/osiedla/',
      '/kalendarz/',
    ]);
  });

  test('the footer has all other sections and pages', () => {
    expect(paths(footerLinks(store, 'en'))).toEqual([
      '/en/documents/',
      '/en/topics/',
      '/en/follow/',
      '/en/about/',
      '/en/for-visitors/',
      '/en/privacy/',
    ]);
  });
});

test('links stand in the order of the editors, in both languages', () => {
  const store = storeWith([{ link: about }, { link: '/spotkania/' }, { link: '/' }]);
  expect(paths(menuLinks(store, 'pl'))).toEqual(['/o-nas/', '/spotkania/', '/']);
  expect(paths(menuLinks(store, 'en'))).toEqual(['/en/about/', '/en/meetings/', '/en/']);
});

test('the footer has what the menu does not', () => {
  const store = storeWith([{ link: about }]);
  const rest = paths(footerLinks(store, 'pl'));
  expect(rest).not.toContain('/o-nas/');
  expect(rest).toEqual(expect.arrayContaining(['/spotkania/', '/prywatnosc/', '/dokumenty/']));
});

test('a link is called as editors say, or else by the title of its page in that language', () => {
  const store = storeWith([
    { link: '/spotkania/', nameDefault: 'Przyjdź' },
    { link: about, nameDefault: 'Kim jesteśmy', nameSecond: 'Who we are' },
    { link: inPolishAlone },
  ]);
  expect(menuLinks(store, 'pl').map(({ name }) => name.text)).toEqual([
    'Przyjdź',
    'Kim jesteśmy',
    'Jak dodać wydarzenie',
  ]);
  expect(menuLinks(store, 'en').map(({ name }) => name)).toEqual([
    { text: 'Meetings', locale: 'en' },
    { text: 'Who we are', locale: 'en' },
    { text: 'Jak dodać wydarzenie', locale: 'pl' },
  ]);
});

test('what is not published is left out, and where nothing is left, the sections stand there', () => {
  expect(paths(menuLinks(storeWith([{ link: about }, { link: 'osiedle:page/withdrawn' }]), 'pl'))).toEqual([
    '/o-nas/',
  ]);
  expect(menuLinks(storeWith([{ link: 'osiedle:page/withdrawn' }]), 'pl')).toHaveLength(7);
  // Its address is reserved, and it has no page.
  expect(menuLinks(storeWith([{ link: '/szukaj/', nameDefault: 'Szukaj' }]), 'pl')).toHaveLength(7);
});
