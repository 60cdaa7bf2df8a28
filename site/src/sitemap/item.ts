import type { SitemapItem } from '@astrojs/sitemap';

/**
 * What the sitemap says of a page, read from what the page says of itself: so the two cannot disagree, and a language
 * version that is named in one place is named in both.
 * @param url the page's address
 * @param html the page as it was built, with the head that `Head.astro` writes
 * @returns nothing of a page that search engines shall not list, or that names another one as the real one
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
  // A piece of a text keeps all of that in memory; a copy does not.
  return JSON.parse(JSON.stringify({ url, links, lastmod })) as SitemapItem;
}

/** What a tag has in it that tells something here. */
const telling = / (?:name="robots"|rel="canonical"|hreflang="|property="article:modified_time")/;

/**
 * The attributes of each `<link>` and `<meta>` that tells something here. A title or a summary stands in them as it was
 * written but for its quotation marks: they are read whole, since `>` or `</head>` may be part of a text.
 */
function headTags(html: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const [tag] of html.matchAll(/<(?:(?:link|meta) [^">]*(?:"[^"]*"[^">]*)*|style|\/head)>/g)) {
    // Styles stand last, and are long.
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
