import type { SitemapItem } from '@astrojs/sitemap';

/**
 * A page's item in the sitemap. Reads it from the page's head, so that the two cannot disagree, and each language
 * version is named in both.
 * @param url the page's address
 * @param html the built page, with the head that `Head.astro` writes
 * @returns `undefined` for a page that search engines must not list, or whose canonical address is another page
 */
export function sitemapItem(url: string, html: string): SitemapItem | undefined {
  const tags = headTags(html);
  if (tags.some(({ name, content }) => name === 'robots' && content?.includes('noindex'))) return undefined;
  const canonical = tags.find(({ rel }) => rel === 'canonical')?.href;
  if (canonical !== url) return undefined;
  const links = tags.flatMap(({ rel, hreflang, href }) =>
    rel === 'alternate' && hreflang && href ? [{ lang: hreflang, url: href }] : [],
  );
  const lastmod = tags.find(({ property }) => property === 'article:modified_time')?.content;
  // A substring keeps its whole text in memory; a copy does not.
  return JSON.parse(JSON.stringify({ url, links, lastmod })) as SitemapItem;
}

/** Matches the relevant tags. */
const telling = / (?:name="robots"|rel="canonical"|hreflang="|property="article:modified_time")/;

/**
 * The attributes of each relevant `<link>` and `<meta>`. Titles and summaries escape only quotation marks, so
 * attributes are read whole: `>` or `</head>` may be part of a text.
 */
function headTags(html: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const [tag] of html.matchAll(/<(?:(?:link|meta) [^">]*(?:"[^"]*"[^">]*)*|style|\/head)>/g)) {
    // Styles come last and are long.
    if (tag === '<style>' || tag === '</head>') break;
    if (telling.test(tag)) found.push(attributes(tag));
  }
  return found;
}

function attributes(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of tag.matchAll(/\s([a-z-]+)="([^"]*)"/g)) {
    found[name] = value.replace(/&(?:amp|#38);/g, '&');
  }
  return found;
}
