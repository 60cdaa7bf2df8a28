import { describe, expect, it } from 'vitest';
import {
  entryPath,
  errorStatusOf,
  homePath,
  isLocale,
  isOwnAddress,
  localeOfPath,
  otherLocale,
  reservedSlugs,
  sectionPath,
  slugPattern,
  textIn,
} from '../src/index.ts';

describe('addresses', () => {
  it('put the default language at the root and the second one under its code', () => {
    expect([homePath('pl'), homePath('en')]).toEqual(['/', '/en/']);
    expect(sectionPath('meeting', 'pl')).toBe('/spotkania/');
    expect(sectionPath('meeting', 'en')).toBe('/en/meetings/');
    expect(sectionPath('accessibility', 'en')).toBe('/en/accessibility-declaration/');
  });

  it('put an entry into its section and a page at the top', () => {
    expect(entryPath('neighbourhood', 'pl', 'olsza-ii')).toBe('/osiedla/olsza-ii/');
    expect(entryPath('workshop', 'en', 'x')).toBe('/en/workshops/x/');
    expect(entryPath('page', 'pl', 'o-nas')).toBe('/o-nas/');
    expect(entryPath('page', 'en', 'about')).toBe('/en/about/');
  });

  it('reserve the slugs that the site itself uses, in each language', () => {
    expect(reservedSlugs('pl')).toContain('spotkania');
    expect(reservedSlugs('pl')).not.toContain('meetings');
    expect(reservedSlugs('en')).toContain('meetings');
    for (const slug of ['kalendarz', 'szukaj', 'obserwuj']) expect(reservedSlugs('pl')).toContain(slug);
    for (const slug of ['calendar', 'search', 'follow']) expect(reservedSlugs('en')).toContain(slug);
    for (const locale of ['pl', 'en'] as const) {
      for (const slug of ['en', 'media', '404', '410']) expect(reservedSlugs(locale)).toContain(slug);
    }
  });

  it.each([
    ['/kalendarz/2014-05/', true],
    ['/kalendarz/weekend/', true],
    ['/en/calendar/free/', true],
    ['/kalendarz/festyn-na-azorach/', false],
    ['/kalendarz/2014-05/festyn/', false],
    ['/spotkania/weekend/', false],
  ])('know the calendar’s own: %s', (path, isOwn) => {
    expect(isOwnAddress(path)).toBe(isOwn);
  });

  it.each([
    ['/', 'pl'],
    ['/energia/', 'pl'],
    ['/en', 'en'],
    ['/en/', 'en'],
    ['/en/meetings/x/', 'en'],
  ])('name the language of %s', (path, locale) => {
    expect(localeOfPath(path)).toBe(locale);
  });

  it.each(['azory', 'olsza-ii', '2014', 'a-1-b'])('accept the slug %s', (slug) => {
    expect(slug).toMatch(slugPattern);
  });
  it.each(['', '-a', 'a-', 'a--b', 'Azory', 'ścieżka', '../etc', 'a b', 'a/b', 'a\n'])(
    'refuse the slug %j',
    (slug) => {
      expect(slug).not.toMatch(slugPattern);
    },
  );
});

describe('languages', () => {
  it('are two, and each is the other one’s other language', () => {
    expect(otherLocale('pl')).toBe('en');
    expect(otherLocale('en')).toBe('pl');
    expect([isLocale('pl'), isLocale('en'), isLocale('de'), isLocale(undefined)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('replace one another where a text is missing, and name the one that is used', () => {
    expect(textIn('en', { default: 'Azory', second: 'The Azory' })).toEqual({
      text: 'The Azory',
      locale: 'en',
    });
    expect(textIn('en', { default: 'Azory' })).toEqual({ text: 'Azory', locale: 'pl' });
    expect(textIn('pl', { second: 'Only English' })).toEqual({ text: 'Only English', locale: 'en' });
    expect(textIn('pl', {})).toBeUndefined();
  });
});

it('error pages are distinguished from pages whose addresses end like theirs', () => {
  const paths = ['/404/', '/en/410/', '/aktualnosci/strona/404/', '/en/projects/410/', '/4040/', '/'];
  expect(paths.map(errorStatusOf)).toEqual([404, 410, undefined, undefined, undefined, undefined]);
});
