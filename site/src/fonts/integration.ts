import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { subsetFonts } from './subset.ts';

/** Styles and layouts find the cut fonts under this name. */
const alias = '@fonts';

/** Makes the fonts that the site sends before anything asks for them. */
export function fonts(): AstroIntegration {
  return {
    name: 'osiedle:fonts',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const folder = await subsetFonts(fileURLToPath(config.cacheDir));
        updateConfig({
          vite: {
            resolve: { alias: { [alias]: folder } },
            // The security policy takes fonts from the site's own addresses alone, and those can be cached.
            build: { assetsInlineLimit: 0 },
          },
        });
      },
    },
  };
}
