import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import astroSitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroConfig } from 'astro';

/** The order in which `@astrojs/sitemap` sorts addresses. */
const order = new Intl.Collator('en', { numeric: true });

/**
 * Makes a part with `@astrojs/sitemap`'s own hooks, called with a list of pages and without a build.
 * @param listings at least one; their order does not matter
 * @throws if the system's temporary folder is not writable
 */
export async function sitemapPart(listings: Iterable<SitemapItem>): Promise<Uint8Array> {
  const byUrl = new Map([...listings].map((item) => [item.url, item]));
  // `@astrojs/sitemap` sorts again: slowly if they are unsorted, and `a-1` and `a-01` count as equal.
  const urls = [...byUrl.keys()].sort((a, b) => order.compare(a, b) || (a < b ? -1 : 1));
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-sitemap-'));
  try {
    const { hooks } = astroSitemap({
      namespaces: { news: false, image: false, video: false },
      serialize: ({ url }) => byUrl.get(url),
    });
    const config = {
      site: urls[0] && new URL(urls[0]).origin,
      base: '/',
      trailingSlash: 'always',
      build: { format: 'directory' },
    };
    await hooks['astro:routes:resolved']?.({ routes: [] } as never);
    await hooks['astro:config:done']?.({ config: config as AstroConfig } as never);
    await hooks['astro:build:done']?.({
      dir: pathToFileURL(`${folder}/`),
      pages: urls.map((url) => ({ pathname: new URL(url).pathname })),
      logger: { info: () => undefined, warn: complain, error: complain },
    } as never);
    return await readFile(join(folder, 'sitemap-0.xml'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Throws, since `@astrojs/sitemap` 3.7 only logs that it wrote no sitemap. */
function complain(text: string): never {
  throw new Error(`The sitemap could not be written: ${text}`);
}
