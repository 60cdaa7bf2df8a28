import { entryPath, locales, type Content, type EditorialType, type Locale } from '@osiedle/shared';
import { dateOf, listedAs, momentOf, type Listed } from '../content/listed.ts';
import type { Store } from '../content/store.ts';

export { dateOf, listedAs, momentOf, type Listed };

/** The types that have a section with lists of its own. */
export const listedTypes = [
  'project',
  'meeting',
  'workshop',
  'festival',
  'update',
  'document',
] as const satisfies EditorialType[];
export type ListedType = (typeof listedTypes)[number];

/** All published entries of some types in one language, those of each type the newest first. */
export function entriesOf<T extends EditorialType>(
  store: Store,
  types: readonly T[],
  locale: Locale,
): Listed<T>[] {
  return types.flatMap((type) => store.all(type, locale).map((entry) => listedAs(type, entry)));
}

/** Those of {@link entriesOf} that name a document in one of their relations. */
export function entriesTied<T extends EditorialType>(
  store: Store,
  types: readonly T[],
  locale: Locale,
  field: string,
  documentId: string,
): Listed<T>[] {
  return types.flatMap((type) =>
    store.tied(type, locale, field, documentId).map((entry) => listedAs(type, entry)),
  );
}

/** Those of the given documents that are published in this language, in the given order. */
export function findEntries<T extends EditorialType>(
  store: Store,
  type: T,
  locale: Locale,
  documentIds: string[],
): Content<T>[] {
  return documentIds.map((id) => store.find(type, locale, id)).filter((entry) => entry !== undefined);
}

/** The address of an entry. */
export function pathOf({ type, entry }: Listed): string {
  return entryPath(type, entry.locale, entry.slug);
}

/** The addresses of an entry in each language that it is published in, its own included. */
export function alternatesOf(store: Store, { type, entry }: Listed): Partial<Record<Locale, string>> {
  const addresses: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const twin = store.find(type, locale, entry.documentId);
    if (twin) addresses[locale] = entryPath(type, locale, twin.slug);
  }
  return addresses;
}

/** Sorts entries by what they tell of, the newest first; what happened at the same moment stays in one fixed order. */
export function newestFirst<L extends Listed>(entries: L[]): L[] {
  return entries
    .map((one) => ({ one, moment: momentOf(one) }))
    .sort((a, b) => b.moment - a.moment || (a.one.entry.documentId < b.one.entry.documentId ? -1 : 1))
    .map(({ one }) => one);
}
