import { orExit, readSettings } from '@osiedle/shared/settings';
import { defineConfig } from 'astro/config';
import { base } from './src/build/base.ts';
import { errorFiles } from './src/build/error-files.ts';
import { failures, type Failures } from './src/build/failures.ts';
import { readContentSource, readBuildEnvironment } from './src/content/environment.ts';
import { fonts } from './src/fonts/integration.ts';
import { media } from './src/build/media.ts';
import { sitemap } from './src/sitemap/integration.ts';
import { incrementalBundle } from './src/incremental/adapter.ts';
import { typeStylesModule } from './src/styles/types.ts';

const settings = orExit(() => readSettings('site', process.env));
const surroundings = readBuildEnvironment(process.env);
const { siteUrl, outDir } = surroundings;
// A bundle of all pages that stays in memory, instead of the pages themselves.
const isWarm = settings.SITE_WARM;
const failed: Failures = new Map();
const threadCode = new URL('src/typesetter/thread-code.ts', import.meta.url);
// A build fails with a list of the pages that cannot be rendered; with this it goes on without them.
const goOn = settings.SITE_GO_ON;
// Builds that run at once must not share a cache.
const cacheDir = settings.SITE_CACHE;

// What is left out of a bundle, Node looks for from where the bundle lies, up to folders above the checkout.
const wholeBundle = { resolve: { noExternal: true } } as const;

export default defineConfig({
  site: siteUrl.origin,
  outDir,
  ...(cacheDir && { cacheDir }),
  vite: {
    ...(cacheDir && { cacheDir }),
    environments: { ssr: wholeBundle, prerender: wholeBundle },
    // A bundle lies elsewhere than the code of the thread, which is no part of it.
    define: { 'import.meta.env.SITE_THREAD': JSON.stringify(threadCode.href) },
  },
  output: isWarm ? 'server' : 'static',
  ...(isWarm && { adapter: incrementalBundle() }),
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // `_astro`, the usual folder, is dropped by static hosts that hide what begins with an underscore.
    assets: 'assets',
    // A file of styles would take the first connection, which pictures then wait for (docs/adr/0008-styles-inline.md).
    inlineStylesheets: 'always',
    concurrency: 16,
  },
  // As in JSX, a line end beside a tag is no space: where words would run together, components write {' '}.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  integrations: isWarm
    ? [fonts(), typeStylesModule()]
    : [
        failures(failed, { goOn, source: readContentSource(process.env) }),
        fonts(),
        typeStylesModule(),
        sitemap(siteUrl, failed),
        media({ ...surroundings, source: readContentSource(process.env) }),
        errorFiles(),
        base(siteUrl),
      ],
});
