import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLocale, locales, secondLocale } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { chapterPictures, readChapter, sortChapters, type Chapter } from '../src/admin/help/handbook.ts';
import { searchHandbook } from '../src/admin/help/search.ts';
import { layouts } from '../src/panel/index.ts';

/** The editors' handbook, as the panel shows it. */

const folder = join(import.meta.dirname, '../../docs/editors');
function handbookIn(locale: string): Chapter[] {
  const names = readdirSync(join(folder, locale)).map((file) => file.replace(/\.md$/, ''));
  return sortChapters(names).map((name) =>
    readChapter(name, readFileSync(join(folder, locale, `${name}.md`), 'utf8')),
  );
}
const handbooks = { [defaultLocale]: handbookIn(defaultLocale), [secondLocale]: handbookIn(secondLocale) };
/** The places that the panel's own code links to. */
const admin = join(import.meta.dirname, '../src/admin');
const linkedInPanel = readdirSync(admin, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) => readFileSync(join(admin, file), 'utf8').split('<HelpLink').slice(1))
  .flatMap((link) =>
    [...(link.split('about=')[0] ?? '').matchAll(/['"]([a-z-]+#[a-z-]+)['"]/g)].map(([, to]) => to ?? ''),
  );
/** All places of a handbook: `dates`, `dates#repeat`. */
const placesOf = (chapters: Chapter[]) =>
  chapters.flatMap(({ name, sections }) => sections.map(({ id }) => (id ? `${name}#${id}` : name)));

test('Both languages have the same chapters and sections', () => {
  expect(placesOf(handbooks[secondLocale])).toEqual(placesOf(handbooks[defaultLocale]));
});

describe.each(locales)('In %s', (locale) => {
  const chapters = handbooks[locale];
  const html = chapters.flatMap(({ name, sections }) => sections.map((one) => ({ name, ...one })));

  test('every link within the handbook leads somewhere', () => {
    const places = new Set(placesOf(chapters));
    const links = html.flatMap((one) =>
      [...one.html.matchAll(/href="([^"]+)" data-chapter/g)].map(([, to]) => to ?? ''),
    );
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((to) => !places.has(to))).toEqual([]);
    expect(html.filter((one) => /href="[^"]*\.md/.test(one.html))).toEqual([]);
  });

  test('every picture is there, and says what it shows', () => {
    const pictures = chapters.flatMap(chapterPictures);
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((src) => !existsSync(join(folder, locale, src)))).toEqual([]);
    expect(html.filter((one) => /alt=""/.test(one.html))).toEqual([]);
  });

  test('the links beside the parts of forms, and elsewhere in the panel, lead somewhere', () => {
    const helped = Object.values(layouts).flatMap(({ parts = [] }) =>
      parts.flatMap(({ help }) => help ?? []),
    );
    helped.push(...linkedInPanel);
    const places = placesOf(chapters);
    expect(helped.length).toBeGreaterThan(15);
    expect(helped.filter((place) => !places.includes(place))).toEqual([]);
  });
});

test('People find what they look for, with or without Polish signs', () => {
  const found = (query: string) => searchHandbook(handbooks[defaultLocale], query).map(({ to }) => to);
  expect(found('odwolac')[0]).toMatch(/^call-off/);
  expect(found('ogłoszenie pilne')).toContain('notice#urgent');
  expect(found('zxqw')).toEqual([]);
  expect(found(' ')).toEqual([]);
});

test.each(['No title', '# Title\n\n## Without an anchor\n', '# T\n\n<a id="a"></a>\n\n## A\n\n## B\n'])(
  'A chapter that links could not reach is refused: %j',
  (source) => {
    expect(() => readChapter('x', source)).toThrow(/x\.md/);
  },
);
