import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import astroSitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { sitemapItem } from './item.ts';
import { options } from './options.ts';

/**
 * `@astrojs/sitemap`, told of each page's language versions: by itself it pairs pages whose paths are the same in both
 * languages, which ours are not, and knows no `x-default`.
 * @param missing the paths of pages that were not built, and so are not listed
 */
export function sitemap(missing: Pick<Set<string>, 'has'> = new Set()): AstroIntegration {
  let folder = '';
  let fault: unknown;
  const inner = astroSitemap({
    ...options,
    // `@astrojs/sitemap` 3.7 only logs what is thrown here, and the build goes on without a sitemap.
    serialize: async (item) => {
      if (missing.has(decodeURI(new URL(item.url).pathname))) return undefined;
      try {
        return sitemapItem(item.url, await builtPage(folder, item.url));
      } catch (error) {
        fault ??= error;
        return undefined;
      }
    },
  });
  return {
    ...inner,
    name: 'osiedle:sitemap',
    hooks: {
      ...inner.hooks,
      'astro:build:done': async (options) => {
        folder = fileURLToPath(options.dir);
        await inner.hooks['astro:build:done']?.(options);
        if (fault) throw fault instanceof Error ? fault : new Error('The sitemap failed.', { cause: fault });
        await checkWritten(folder);
      },
    },
  };
}

async function builtPage(folder: string, url: string): Promise<string> {
  const path = decodeURIComponent(new URL(url).pathname);
  const candidates = [join(folder, path, 'index.html'), join(folder, `${path.replace(/\/$/, '')}.html`)];
  for (const candidate of candidates) {
    try {
      return await readFile(candidate, 'utf8');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error(
    `${url} is to be in the sitemap, but no page was built there. See src/sitemap in the site.`,
  );
}

async function checkWritten(folder: string): Promise<void> {
  try {
    await access(join(folder, 'sitemap-index.xml'));
  } catch (cause) {
    throw new Error(
      'No sitemap was written: not one page is to be listed. Check that the content was read.',
      { cause },
    );
  }
}
