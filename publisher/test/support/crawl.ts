import { Parser } from 'htmlparser2';

/** What an address answered. */
export interface Crawled {
  status: number;
  /** The page or file that names it. */
  from: string;
  location?: string | undefined;
}

/** Attributes and elements that hold one address. */
const oneAddress = new Set(['href', 'src', 'poster', 'action', 'cite', 'content', 'url']);
const addressElements = new Set(['loc', 'link', 'id', 'guid', 'url', 'comments', 'docs']);

/** Every address in a page, a feed, a sitemap or another file for machines, as it is written there. */
export function addressesIn(type: string, text: string): string[] {
  if (type.startsWith('text/plain')) return [...text.matchAll(/https?:\S+/g)].map(([address]) => address);
  if (type.startsWith('application/json')) return [];
  if (!/html|xml/.test(type)) return [];
  const found: string[] = [];
  let element = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        element = name;
        for (const [attribute, value] of Object.entries(attributes)) {
          if (oneAddress.has(attribute)) found.push(value);
          if (attribute === 'srcset')
            found.push(...value.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''));
        }
      },
      ontext(written) {
        if (addressElements.has(element)) found.push(written.trim());
        if (element === 'style')
          found.push(...[...written.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address));
        if (element === 'script')
          found.push(...[...written.matchAll(/"(https?:[^"]+)"/g)].map(([, address = '']) => address));
        // The content of entries is HTML in a feed's text.
        if (/^(?:content|summary|description|content:encoded)$/.test(element))
          found.push(...addressesIn('text/html', written));
      },
      onclosetag() {
        element = '';
      },
    },
    { xmlMode: !type.startsWith('text/html'), decodeEntities: true },
  );
  parser.end(text);
  return found.filter((address) => /^(?:[/#?.]|https?:)/.test(address));
}

/**
 * Asks for a site's home page and for everything that it leads to on its host.
 * @param fetchPath asks the server
 * @param more addresses that no page leads to
 * @returns what each path answered
 */
export async function crawl(
  home: URL,
  fetchPath: (path: string) => Promise<Response>,
  more: string[] = [],
): Promise<Map<string, Crawled>> {
  const seen = new Map<string, Crawled>();
  const waiting = [home.pathname, ...more].map((path) => ({ path, from: 'the test' }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, from } = next;
    if (seen.has(path)) continue;
    const response = await fetchPath(path);
    const location = response.headers.get('location') ?? undefined;
    seen.set(path, { status: response.status, from, location });
    const type = response.headers.get('content-type') ?? '';
    const body = await response.text();
    for (const address of [...(location ? [location] : []), ...addressesIn(type, body)]) {
      const url = URL.parse(address, new URL(path, home).href);
      if (url?.host === home.host) waiting.push({ path: url.pathname + url.search, from: path });
    }
  }
  return seen;
}
