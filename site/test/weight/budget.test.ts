import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorialTypes } from '@osiedle/shared';
import { letters, letterSets } from '../../src/fonts/characters.ts';
import type { WireContent } from '../../src/content/wire.ts';
import { buildSite, type BuiltSite } from '../support/build.ts';
import { examplesSite } from '../support/examples-site.ts';
import { pagesOf } from '../support/pages.ts';
import { exampleWire } from '../support/store.ts';
import { siteTexts } from './support/texts.ts';
import { bodyWords, sentBytes } from './support/weigh.ts';

/** What fits into the first round trip of a connection, in bytes: ten packets, less their headers and the answer's. */
const budget = 13_000;
const longest = 600;

/** The examples, each with as long a text as the budget is for. */
function longContent(): WireContent {
  const words = siteTexts()
    .replaceAll(/[#*_[\]()<>|`]|https?:\S+/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const wire = exampleWire();
  for (const type of editorialTypes)
    wire[type] = (wire[type] ?? []).map((document, index) => {
      const start = (index * 97) % (words.length - longest);
      const passage = words.slice(start, start + longest);
      const paragraphs = [0, 1, 2, 3, 4, 5].map((part) =>
        passage.slice(part * 100, part * 100 + 100).join(' '),
      );
      return { ...(document as object), body: paragraphs.join('\n\n') };
    });
  return wire;
}

/** What a browser would load in the end, as the letters of the page have it. */
function fontsOf(body: string): string[] {
  const text = body.replaceAll(/<[^>]*>/g, '');
  return letterSets.filter((part) => Array.from(letters[part]).some((letter) => text.includes(letter)));
}

describe.each([
  ['the examples', examplesSite],
  [`the examples with texts of ${longest} words`, () => buildSite(longContent())],
])('the pages of %s', (_name, build) => {
  let site: BuiltSite;
  let pages: Map<string, string>;
  beforeAll(async () => {
    site = await build();
    pages = await pagesOf(site);
  });
  afterAll(() => site?.remove());

  it('weigh 13 kB at most with their styles', () => {
    const heavy: string[] = [];
    for (const [path, html] of pages) {
      const bytes = sentBytes(html);
      if (bytes > budget) heavy.push(`${path}: ${bytes} bytes, ${bodyWords(html)} words`);
    }
    expect(heavy).toEqual([]);
    // Else their styles would not have been weighed.
    expect([...pages.values()].filter((html) => !html.includes('<style>'))).toEqual([]);
    expect(pages.size).toBeGreaterThan(100);
    if (build !== examplesSite)
      expect([...pages.values()].filter((html) => bodyWords(html) > 0.9 * longest).length).toBeGreaterThan(
        20,
      );
  });

  it('hold no JavaScript', () => {
    const scripts = [...pages].flatMap(([path, html]) =>
      (html.match(/<script(?! type="application\/ld\+json">)[^>]*>|\son\w+=|javascript:/g) ?? []).map(
        (found) => `${path}: ${found}`,
      ),
    );
    expect(scripts).toEqual([]);
    expect(site.files.filter((file) => /\.m?js$/.test(file))).toEqual([]);
  });

  it('ask at once for the fonts that they need, and for no others', () => {
    for (const [path, html] of pages) {
      const asked = Array.from(
        html.matchAll(
          /<link rel="preload" href="\/assets\/([a-z]+)\.[\w-]+\.woff2" as="font" type="font\/woff2" crossorigin>/g,
        ),
        ([, file]) => file,
      );
      const body = html.slice(html.indexOf('<body>'));
      expect([path, ...asked]).toEqual([path, ...fontsOf(body)]);
    }
  });
});
