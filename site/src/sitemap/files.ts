import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import astroSitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroConfig } from 'astro';
import { options } from './options.ts';

/** As `@astrojs/sitemap` orders addresses. */
const order = new Intl.Collator('en', { numeric: true });

/**
 * Makes the sitemap's files without a build: `@astrojs/sitemap`'s own hooks are called with the list of pages.
 * @param address the site's own
 * @param listings what is said of each page, by path
 * @returns the files by name; none where no page is listed
 */
export async function sitemapFiles(
  address: URL,
  listings: ReadonlyMap<string, SitemapItem>,
): Promise<Record<string, Uint8Array>> {
  if (listings.size === 0) return {};
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-sitemap-'));
  let fault: string | undefined;
  try {
    const { hooks } = astroSitemap({
      ...options,
      serialize: (item) => listings.get(decodeURI(new URL(item.url).pathname)),
    });
    const logger = { info: () => undefined, warn: () => undefined, error: (text: string) => (fault = text) };
    const config = {
      site: address.origin,
      base: '/',
      trailingSlash: 'always',
      build: { format: 'directory' },
    };
    await hooks['astro:routes:resolved']?.({ routes: [] } as never);
    await hooks['astro:config:done']?.({ config: config as AstroConfig } as never);
    await hooks['astro:build:done']?.({
      dir: pathToFileURL(`${folder}/`),
      // It sorts them itself, slowly; what is in order already takes a tenth of the time.
      pages: [...listings.keys()].sort(order.compare).map((path) => ({ pathname: path.slice(1) })),
      logger,
    } as never);
    if (fault) throw new Error(`The sitemap could not be written: ${fault}`);
    const files: Record<string, Uint8Array> = {};
    for (const name of await readdir(folder)) files[name] = await readFile(join(folder, name));
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
