import { otherLocale, sectionPath, homePath, type EditorialType, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { derived } from '../incremental/memory/derived.ts';
import type { ListedEntry } from './entry.ts';

/** The most untranslated entries that a page names, and among how many of the last published ones they are looked for. */
const most = { named: 12, lookedAt: 60 };

/**
 * The entries of a type that readers of this language do not have, those published last. The section's front names each
 * in a notice of its own, which shows only to those who come from that entry.
 */
export const untranslatedInto = derived(
  'untranslatedInto',
  (store: Store, type: EditorialType, locale: Locale): ListedEntry[] =>
    store
      .publishedLast(type, otherLocale(locale), most.lookedAt)
      .filter(({ entry }) => store.slugOf(type, locale, entry.documentId) === undefined)
      .slice(0, most.named),
);

/** Whether the section's front has a notice for an entry. Derived by itself, since a new entry changes few answers. */
const isNamed = derived(
  'isNamed',
  (store: Store, type: EditorialType, locale: Locale, documentId: string): boolean =>
    untranslatedInto(store, type, locale).some(({ entry }) => entry.documentId === documentId),
);

/** The id of the notice for an entry. */
export function noticeId(documentId: string): string {
  return `untranslated-${documentId}`;
}

/** Where the language switch of an entry without a translation leads: to the notice that names it, or else to one for all. */
export function untranslatedPath(store: Store, { type, entry }: ListedEntry): string {
  const other = otherLocale(entry.locale);
  const front = type === 'page' ? homePath(other) : sectionPath(type, other);
  const named = isNamed(store, type, other, entry.documentId);
  return `${front}#${named ? noticeId(entry.documentId) : 'untranslated'}`;
}
