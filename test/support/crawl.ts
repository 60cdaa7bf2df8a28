import { linksOf } from '../../site/test/support/checks.ts';

/** A server's response to one path. */
export interface CrawledResponse {
  status: number;
  type: string;
  headers: Headers;
  /** Empty if the response is not text. */
  text: string;
}

/**
 * Crawls a site from its home page and sitemap, following all links within the site.
 * @param origin that serves the site, and that the site names as its own
 * @returns the responses by path
 */
export async function crawl(origin: string): Promise<Map<string, CrawledResponse>> {
  const answers = new Map<string, CrawledResponse>();
  const waiting = new Set(['/', '/robots.txt', '/sitemap-index.xml']);
  for (const path of waiting) {
    const answer = await ask(origin + path);
    answers.set(path, answer);
    const found =
      answer.type === 'text/html' ? linksOf(answer.text, origin + path) : sitemapUrls(answer.text);
    for (const url of found) if (url.origin === origin) waiting.add(url.pathname);
  }
  return answers;
}

/** The texts of the sitemap's parts. @param answers of a crawl */
export function sitemapParts(answers: Map<string, CrawledResponse>): string[] {
  return [...answers].flatMap(([path, { text }]) => (/^\/sitemap-\d+\.xml$/.test(path) ? text : []));
}

/** The pages that a sitemap lists, or the parts that its index names. */
function sitemapUrls(text: string): URL[] {
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? ''));
}

async function ask(url: string): Promise<CrawledResponse> {
  const response = await fetch(url, { redirect: 'manual' });
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const bytes = await response.arrayBuffer();
  const text = /^text\/|xml$|json$/.test(type) ? new TextDecoder().decode(bytes) : '';
  return { status: response.status, type, headers: response.headers, text };
}
