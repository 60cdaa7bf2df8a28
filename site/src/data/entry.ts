import { entryPath, locales, type Content, type EditorialType, type Locale } from '@osiedle/shared';
import {
  dateOf,
  lastDayOf,
  rankEntry,
  rankingInstant,
  type ListedEntry,
} from '../content/documents/listed-entry.ts';
import { documentKey } from '../content/documents/parse-document.ts';
import type { Store } from '../content/store.ts';
import { mention } from '../incremental/memory/dependencies.ts';

export { dateOf, lastDayOf, rankEntry, rankingInstant, type ListedEntry };

/** The given documents that are published in this language, in the given order. */
export function findEntries<T extends EditorialType>(
  store: Store,
  type: T,
  locale: Locale,
  documentIds: string[],
): Content<T>[] {
  return documentIds.map((id) => store.find(type, locale, id)).filter((entry) => entry !== undefined);
}

/** The address of an entry. Records a mention of the entry. */
export function pathOf({ type, entry }: ListedEntry): string {
  mention(documentKey(type, entry.documentId, entry.locale));
  return entryPath(type, entry.locale, entry.slug);
}

/** The addresses of an entry in all languages in which it is published. */
export function alternatesOf(store: Store, { type, entry }: ListedEntry): Partial<Record<Locale, string>> {
  const addresses: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const slug = store.slugOf(type, locale, entry.documentId);
    if (slug !== undefined) addresses[locale] = entryPath(type, locale, slug);
  }
  return addresses;
}

/** Sorts entries by the instant of their subject, the newest first; the order of equal instants is fixed. */
export function newestFirst<L extends ListedEntry>(entries: L[]): L[] {
  return entries
    .map((one) => ({ one, instant: rankingInstant(one) }))
    .sort((a, b) => b.instant - a.instant || (a.one.entry.documentId < b.one.entry.documentId ? -1 : 1))
    .map(({ one }) => one);
}
