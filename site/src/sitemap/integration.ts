import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { absolute } from '../text/absolute.ts';
import { sitemapItem } from './item.ts';
import { Sitemap } from './sitemap.ts';

/**
 * Writes the sitemap of a build, in the same files as the publisher's. Each page's item comes from the page itself.
 * @param siteUrl the site's own address
 * @param missing the paths of pages that were not built, and so are not listed
 */
export function sitemap(siteUrl: URL, missing: Pick<Set<string>, 'has'> = new Set()): AstroIntegration {
  return {
    name: 'osiedle:sitemap',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        const made = new Sitemap();
        for (const { pathname } of pages) {
          const path = decodeURI(`/${pathname}`);
          const url = absolute(path, siteUrl);
          if (!missing.has(path)) made.list(path, sitemapItem(url, await builtPage(folder, path)));
        }
        if (made.left === 0)
          throw new Error(
            'No sitemap was written: not one page is to be listed. Check that the content was read.',
          );
        while (made.left > 0) {
          const { path, body } = await made.make();
          if (body) await writeFile(join(folder, path), body);
        }
      },
    },
  };
}

async function builtPage(folder: string, path: string): Promise<string> {
  const candidates = [join(folder, path, 'index.html'), join(folder, `${path.replace(/\/$/, '')}.html`)];
  for (const candidate of candidates) {
    try {
      return await readFile(candidate, 'utf8');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error(
    `${path} is to be in the sitemap, but no page was built there. See src/sitemap in the site.`,
  );
}
