import { describe, expect, it } from 'vitest';
import { sitemapItem } from '../src/sitemap/item.ts';

const url = 'https://osiedla.example/spotkania/x/';
const page = (...tags: string[]) => `<!doctype html><html><head>${tags.join('')}</head><body></body></html>`;
const canonical = `<link rel="canonical" href="${url}">`;

describe('a page in the sitemap', () => {
  it('has the language versions that it names itself, and its last change', () => {
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

  it('has no versions where it is in one language alone', () => {
    expect(sitemapItem(url, page(canonical))).toEqual({ url, links: [] });
  });

  it.each([
    ['it is not to be found', page(canonical, '<meta name="robots" content="noindex">')],
    ['another one is the real one', page('<link rel="canonical" href="https://osiedla.example/spotkania/">')],
    ['it names none as the real one', page()],
  ])('is left out where %s', (_, html) => {
    expect(sitemapItem(url, html)).toBeUndefined();
  });

  it('is judged by its tags, whatever is written in them', () => {
    const title = '</head><meta name="robots" content="noindex"><link rel="canonical" href="x"> a > b';
    const html = page(
      `<title>${title.replaceAll('<', '&lt;')}</title>`,
      `<meta property="og:title" content="${title.replaceAll('"', '&#34;')}">`,
      canonical,
    );
    expect(sitemapItem(url, html)).toEqual({ url, links: [] });
  });

  it('is judged by its head alone, whatever its text says', () => {
    const html = `${page(canonical)}<meta name="robots" content="noindex"><link rel="alternate" hreflang="de" href="x">`;
    expect(sitemapItem(url, html)).toEqual({ url, links: [] });
  });
});
