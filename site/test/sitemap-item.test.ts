import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { mediaNames } from '../src/media/references.ts';
import { sitemapItem } from '../src/sitemap/item.ts';

const url = 'https://osiedla.example/spotkania/x/';
const page = (...tags: string[]) => `<!doctype html><html><head>${tags.join('')}</head><body></body></html>`;
const canonical = `<link rel="canonical" href="${url}">`;

describe('a page in the sitemap', () => {
  it('has the language versions that it names, and its last change', () => {
    const html = page(
      canonical,
      `<link rel="alternate" hreflang="pl" href="${url}">`,
      '<link rel="alternate" hreflang="en" href="https://osiedla.example/en/meetings/y/">',
      `<link rel="alternate" hreflang="x-default" href="${url}">`,
      '<link rel="alternate" type="application/atom+xml" title="Wszystko" href="/feed.atom">',
      '<meta property="article:modified_time" content="2026-11-28T15:00:00.000Z">',
    );
    expect(sitemapItem(url, html)).toEqual({
      url,
      links: [
        { lang: 'pl', url },
        { lang: 'en', url: 'https://osiedla.example/en/meetings/y/' },
        { lang: 'x-default', url },
      ],
      lastmod: '2026-11-28T15:00:00.000Z',
    });
  });

  it('has no language versions if it is in one language only', () => {
    expect(sitemapItem(url, page(canonical))).toEqual({ url, links: [] });
  });

  it.each([
    ['search engines may not list it', page(canonical, '<meta name="robots" content="noindex">')],
    [
      'another page is the canonical one',
      page('<link rel="canonical" href="https://osiedla.example/spotkania/">'),
    ],
    ['it names no canonical page', page()],
  ])('is left out if %s', (_, html) => {
    expect(sitemapItem(url, html)).toBeUndefined();
  });

  it('is judged by its tags, whatever their values contain', () => {
    const title = '</head><meta name="robots" content="noindex"><link rel="canonical" href="x"> a > b';
    const html = page(
      `<title>${title.replaceAll('<', '&lt;')}</title>`,
      `<meta property="og:title" content="${title.replaceAll('"', '&#34;')}">`,
      canonical,
    );
    expect(sitemapItem(url, html)).toEqual({ url, links: [] });
  });

  it('is judged only by its head, whatever its body contains', () => {
    const html = `${page(canonical)}<meta name="robots" content="noindex"><link rel="alternate" hreflang="de" href="x">`;
    expect(sitemapItem(url, html)).toEqual({ url, links: [] });
  });
});

describe('a text that is cut out of a page', () => {
  it('does not keep the page in memory', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const alternate = `<link rel="alternate" hreflang="pl" href="${url}">`;
    const cut = () => {
      const text = `<img src="/media/szkic_1a2b3c4d.webp">${'ż'.repeat(1_000_000)}`;
      const html = Buffer.from(page(canonical, alternate) + text).toString();
      return [sitemapItem(url, html), mediaNames(html, new URL(url))];
    };
    collect();
    const before = process.memoryUsage().heapUsed;
    const kept = Array.from({ length: 20 }, cut);
    collect();
    expect(kept.flat().every(Boolean)).toBe(true);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
  });
});
