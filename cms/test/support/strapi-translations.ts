import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Strapi's packages. */
const packages = join(realpathSync(join(import.meta.dirname, '../../node_modules/@strapi/strapi')), '..');

/** The code of a package for the panel. */
export const panelCodeOf = (name: string): string => join(packages, name, 'dist/admin');

export interface StrapiTranslations {
  /** The package, without `@strapi/`. */
  name: string;
  english: Record<string, string>;
  polish: Record<string, string>;
}

/** The translation files of all of Strapi's packages that have some for the panel. */
export async function readStrapiTranslations(): Promise<StrapiTranslations[]> {
  const folders = readdirSync(packages).flatMap((name) =>
    ['translations', 'admin/src/translations']
      .map((folder) => ({ name, folder: join(panelCodeOf(name), folder) }))
      .filter(({ folder }) => existsSync(join(folder, 'en.json.mjs'))),
  );
  return Promise.all(
    folders.map(async ({ name, folder }) => ({
      name,
      english: await read(join(folder, 'en.json.mjs')),
      polish: await read(join(folder, 'pl.json.mjs')),
    })),
  );
}

async function read(file: string): Promise<Record<string, string>> {
  return ((await import(file)) as { default: Record<string, string> }).default;
}
