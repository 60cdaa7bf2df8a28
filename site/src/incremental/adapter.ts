import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Builds all pages into one module that stays in memory and renders any page on demand. */
export function incrementalBundle(): AstroIntegration {
  return {
    name: 'osiedle:warm',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { define: { 'import.meta.env.SITE_WARM': 'true' } } });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'osiedle:warm',
          serverEntrypoint: fileURLToPath(new URL('entry.ts', import.meta.url)),
          // Any other value is deprecated; this one becomes the default one day.
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
