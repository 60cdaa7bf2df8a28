import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import astroSitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroConfig } from 'astro';

/** As `@astrojs/sitemap` orders addresses. */
const order = new Intl.Collator('en', { numeric: true });

/**
 * Makes a sitemap by `@astrojs/sitemap`'s own hooks, called with a list of pages and without a build.
 * @param listings at least one; their order does not matter
 * @throws where nothing can be written in the system's folder for temporary files
 */
export async function sitemapPart(listings: Iterable<SitemapItem>): Promise<Uint8Array> {
  const byUrl = new Map([...listings].map((item) => [item.url, item]));
  // It sorts them itself, slowly where they are in no order, and knows none for `a-1` and `a-01`.
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

/** `@astrojs/sitemap` 3.7 tells its log alone that there is no sitemap. */
function complain(text: string): never {
  throw new Error(`The sitemap could not be written: ${text}`);
}
