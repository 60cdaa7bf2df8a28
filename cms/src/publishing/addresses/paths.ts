import {
  entryPath,
  locales,
  type Locale,
  type RoutedType,
  secondLocale,
  type TypeName,
} from '@osiedle/shared';
import type { LookupFields, EntryRow, Write } from '../types.ts';

/** The addresses at which a document is live: one in each language. */
export type Paths = ReadonlyMap<Locale, string>;

/** The paths of an entry's published rows. */
export function entryPaths({ type }: Pick<Write, 'type'>, rows: EntryRow[]): Paths {
  return new Map(rows.map(({ locale, slug }) => [locale, entryPath(type as RoutedType, locale, slug)]));
}

/** The paths of a look-up in all languages; none where it has no page. */
export function lookupPaths({ type }: Pick<Write, 'type'>, lookup: LookupFields | null): Paths {
  const paths = new Map<Locale, string>();
  if (!lookup || !hasPage(type)) return paths;
  for (const locale of locales) {
    const slug = lookup[slugField(locale, lookup)];
    if (slug) paths.set(locale, entryPath(type, locale, slug));
  }
  return paths;
}

/** Whether a look-up has a page of its own. */
export function hasPage(type: TypeName): type is 'neighbourhood' | 'topic' {
  return type === 'neighbourhood' || type === 'topic';
}

/** The field that holds a look-up's slug in a language. Without a second slug, the first one serves both. */
export function slugField(locale: Locale, { slugSecond }: Partial<LookupFields>): 'slug' | 'slugSecond' {
  return locale === secondLocale && slugSecond ? 'slugSecond' : 'slug';
}

/** A query condition for look-ups that have a slug in a language. */
export function slugCondition(type: 'neighbourhood' | 'topic', locale: Locale, slug: string): object {
  const inSecond = type === 'topic' && locale === secondLocale;
  return inSecond ? { $or: [{ slugSecond: slug }, { slugSecond: null, slug }] } : { slug };
}
