import { createRequire } from 'node:module';

/**
 * Builds the panel into `dist/build`, as `strapi build` does, but without Strapi's check of the CMS's types, which takes a
 * third of the time; `pnpm check` does that.
 */
const fromHere = createRequire(import.meta.url);
const fromStrapi = createRequire(fromHere.resolve('@strapi/strapi/package.json'));

const typescript = fromStrapi('@strapi/typescript-utils') as { compile: () => Promise<void> };
typescript.compile = () => Promise.resolve();
process.argv.push('build');
fromStrapi('./bin/strapi.js');
