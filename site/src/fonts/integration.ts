import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { subsetFonts } from './subset.ts';

/** The import alias of the cut fonts, for styles and layouts. */
const alias = '@fonts';

/** Cuts the site's fonts before any module imports them. */
export function fonts(): AstroIntegration {
  return {
    name: 'osiedle:fonts',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const folder = await subsetFonts(fileURLToPath(config.cacheDir));
        updateConfig({
          vite: {
            resolve: { alias: { [alias]: folder } },
            // The security policy allows fonts only from the site's own addresses. Browsers can also cache those.
            build: { assetsInlineLimit: 0 },
          },
        });
      },
    },
  };
}
