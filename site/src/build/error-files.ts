import { mkdir, rename, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { homePath, locales } from '@osiedle/shared';
import type { AstroIntegration } from 'astro';

/**
 * Moves the error pages to where servers look for them: `410.html`, `en/404.html`. Astro itself does so only for
 * `404.html` at the top, and makes a folder of every other page.
 */
export function errorFiles(): AstroIntegration {
  return {
    name: 'osiedle:error-files',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const root = fileURLToPath(dir);
        const misplaced = pages
          .map(({ pathname }) => pathname.replace(/\/$/, ''))
          .filter((page) => errorPages.has(page));
        for (const page of misplaced) {
          const folder = join(root, page);
          await mkdir(dirname(folder), { recursive: true });
          await rename(join(folder, 'index.html'), `${folder}.html`);
          await rmdir(folder);
        }
      },
    },
  };
}

// Astro itself puts the top `404` in the right place.
const errorPages = new Set(
  locales.flatMap((locale) => ['404', '410'].map((status) => `${homePath(locale)}${status}`.slice(1))),
);
errorPages.delete('404');
