import { beforeAll, describe, expect, it } from 'vitest';
import { editorialTypes } from '@osiedle/shared';
import { letters, letterSets } from '../../src/fonts/characters.ts';
import type { WireContent } from '../../src/content/wire.ts';
import { examplesSite } from '../support/examples-site.ts';
import { pagesOf } from '../support/pages.ts';
import { renderedPages } from '../support/rendered.ts';
import { exampleWire } from '../support/store.ts';
import { siteTexts } from './support/texts.ts';
import { bodyWords, sentBytes } from './support/weigh.ts';

/**
 * What fits into the first round trip of a connection: ten packets, without their headers and those of the response.
 */
const budgetBytes = 13_000;
const longestWords = 600;

/** The examples, each with the longest text that must fit into the budget. */
function longContent(): WireContent {
  const words = siteTexts()
    .replaceAll(/[#*_[\]()<>|`]|https?:\S+/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const wire = exampleWire();
  for (const type of editorialTypes)
    wire[type] = (wire[type] ?? []).map((document, index) => {
      const start = (index * 97) % (words.length - longestWords);
      const passage = words.slice(start, start + longestWords);
      const paragraphs = [0, 1, 2, 3, 4, 5].map((part) =>
        passage.slice(part * 100, part * 100 + 100).join(' '),
      );
      return { ...(document as object), body: paragraphs.join('\n\n') };
    });
  return wire;
}

/** The fonts that a browser loads for the letters of a page. */
function fontsOf(body: string): string[] {
  const text = body.replaceAll(/<[^>]*>/g, '');
  return letterSets.filter((part) => Array.from(letters[part]).some((letter) => text.includes(letter)));
}

const longTexts = async () =>
  new Map([...(await renderedPages(longContent()))].filter(([path]) => /(?:\/|\.html)$/.test(path)));

it('a built site has no files of JavaScript', async () => {
  const { files } = await examplesSite();
  expect(files.filter((file) => /\.m?js$/.test(file))).toEqual([]);
});

describe.each([
  ['the examples', async () => pagesOf(await examplesSite())],
  [`the examples with texts of ${longestWords} words`, longTexts],
])('the pages of %s', (_name, read) => {
  let pages: Map<string, string>;
  beforeAll(async () => {
    pages = await read();
  });

  it('weigh at most 13 kB with their styles', () => {
    const heavy: string[] = [];
    for (const [path, html] of pages) {
      const bytes = sentBytes(html);
      if (bytes > budgetBytes) heavy.push(`${path}: ${bytes} bytes, ${bodyWords(html)} words`);
    }
    expect(heavy).toEqual([]);
    // Each page has its styles, which are weighed with it.
    expect([...pages.values()].filter((html) => !html.includes('<style>'))).toEqual([]);
    expect(pages.size).toBeGreaterThan(100);
    if (read === longTexts)
      expect(
        [...pages.values()].filter((html) => bodyWords(html) > 0.9 * longestWords).length,
      ).toBeGreaterThan(20);
  });

  it('hold no JavaScript', () => {
    const scripts = [...pages].flatMap(([path, html]) =>
      (html.match(/<script(?! type="application\/ld\+json">)[^>]*>|\son\w+=|javascript:/g) ?? []).map(
        (found) => `${path}: ${found}`,
      ),
    );
    expect(scripts).toEqual([]);
  });

  it('preload the fonts that they need, and no others', () => {
    for (const [path, html] of pages) {
      const preloaded = Array.from(
        html.matchAll(
          /<link rel="preload" href="\/assets\/([a-z]+)\.[\w-]+\.woff2" as="font" type="font\/woff2" crossorigin>/g,
        ),
        ([, file]) => file,
      );
      const body = html.slice(html.indexOf('<body>'));
      expect([path, ...preloaded]).toEqual([path, ...fontsOf(body)]);
    }
  });
});
