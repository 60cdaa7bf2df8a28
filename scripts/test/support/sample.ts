import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { editorialTypes, locales, type Locale, type TypeName } from '../../../shared/src/index.ts';
import { sampleFolder } from '../../seed/prepare.ts';
import { resolveDates } from '../../seed/relative-dates.ts';

/** The sample's files, as far as they can be read without the CMS. */

/** The places of a type's documents: `festival/easter-fete`. */
export function keysOf(type: TypeName): string[] {
  const folder = join(sampleFolder, type);
  return existsSync(folder) ? readdirSync(folder).map((name) => `${type}/${name}`) : [];
}

/** The languages in which a document is written. */
export function localesOf(key: string): Locale[] {
  return locales.filter((locale) => existsSync(join(sampleFolder, key, `${locale}.md`)));
}

/** Every entry that lies ahead. */
export const upcomingKeys = editorialTypes.flatMap(keysOf).filter((key) => key.includes('/upcoming-'));

/** What a document's `shared.yaml` says on a day, if it has one: references by the names of what they lead to. */
export function sharedOf(key: string, today: string): Record<string, unknown> {
  const { text, faults } = resolveDates(readIfThere(`${key}/shared.yaml`), today);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const names = text.replaceAll(/(?:\.\.\/){1,2}[a-z-]+\/(?=[\w-]+)/g, '');
  return (parse(names) ?? {}) as Record<string, unknown>;
}

/** A document's file in a language, with its front matter; nothing where there is none. */
export function textOf(key: string, locale: Locale): string {
  return readIfThere(`${key}/${locale}.md`);
}

function readIfThere(file: string): string {
  const path = join(sampleFolder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
