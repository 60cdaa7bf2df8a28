import { entryPath, locales, type Content, type EditorialType, type Locale } from '@osiedle/shared';
import { dateOf, listedAs, momentOf, type Listed } from '../content/documents/listed.ts';
import { keyOf } from '../content/documents/parse.ts';
import type { Store } from '../content/store.ts';
import { noteName } from '../incremental/memory/reading.ts';

export { dateOf, listedAs, momentOf, type Listed };

/** Those of the given documents that are published in this language, in the given order. */
export function findEntries<T extends EditorialType>(
  store: Store,
  type: T,
  locale: Locale,
  documentIds: string[],
): Content<T>[] {
  return documentIds.map((id) => store.find(type, locale, id)).filter((entry) => entry !== undefined);
}

/** The address of an entry. Whatever has it in it speaks of that entry. */
export function pathOf({ type, entry }: Listed): string {
  noteName(keyOf(type, entry.documentId, entry.locale));
  return entryPath(type, entry.locale, entry.slug);
}

/** The addresses of an entry in each language that it is published in, its own included. */
export function alternatesOf(store: Store, { type, entry }: Listed): Partial<Record<Locale, string>> {
  const addresses: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const slug = store.slugOf(type, locale, entry.documentId);
    if (slug !== undefined) addresses[locale] = entryPath(type, locale, slug);
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
