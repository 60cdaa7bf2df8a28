import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { basePath } from '@osiedle/shared/base-path';
import type { AstroIntegration } from 'astro';
import { belowBase } from '../text/below-base.ts';

/**
 * Adds the base path to the links of built pages. The folder itself stays as at the root of a host: it is what lies below
 * the base path, as Astro's own `base` has it.
 */
export function base(siteUrl: URL): AstroIntegration {
  return {
    name: 'osiedle:base',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const path = basePath(siteUrl);
        if (path === '') return;
        const folder = fileURLToPath(dir);
        for (const name of await readdir(folder, { recursive: true })) {
          if (!name.endsWith('.html')) continue;
          const file = join(folder, name);
          await writeFile(file, belowBase(await readFile(file, 'utf8'), path));
        }
      },
    },
  };
}
