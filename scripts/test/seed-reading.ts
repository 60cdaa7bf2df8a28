import { editorialTypes } from '../../shared/src/index.ts';
import type { Entry, SampleContent } from '../seed/types.ts';

/** Each language of each entry, with its type. */
export function texts(of: SampleContent) {
  return editorialTypes.flatMap((type) =>
    of[type].flatMap((entry: Entry) => [
      ...(entry.default ? [{ type, entry, locale: 'pl' as const, text: entry.default }] : []),
      ...(entry.second ? [{ type, entry, locale: 'en' as const, text: entry.second }] : []),
    ]),
  );
}

/** The languages in which an entry is written. */
export function localesOf(entry: Entry): string[] {
  return [...(entry.default ? ['pl'] : []), ...(entry.second ? ['en'] : [])];
}

/** Every value in the content with its field's name. */
export function values(from: unknown): { field: string; value: unknown }[] {
  const found: { field: string; value: unknown }[] = [];
  JSON.stringify(from, (field, value: unknown) => {
    found.push({ field, value });
    return value;
  });
  return found;
}

/** The texts that people read: no addresses, keys or file names. */
export const prose = (from: unknown) =>
  values(from).flatMap(({ field, value }) =>
    typeof value === 'string' && value.includes(' ') && field !== 'joinUrl' ? [value] : [],
  );
