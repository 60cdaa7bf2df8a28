import { defineConfig } from 'astro/config';
import { readEnvironment } from './src/content/environment.ts';

const { siteUrl, outDir } = readEnvironment(process.env);

export default defineConfig({
  site: siteUrl.origin,
  outDir,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  // Whole bytes of every page must depend on content and `now` alone.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [],
});
