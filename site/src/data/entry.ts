import { entryPath, locales, type Content, type EditorialType, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';

/** An entry together with its type, for lists in which types mix. */
export type Listed<T extends EditorialType = EditorialType> = {
  [K in T]: { type: K; entry: Content<K> };
}[T];

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

const listed = new WeakMap<Content<EditorialType>, Listed>();

/** An entry for lists; the same object each time, so that long lists are compared and kept at little cost. */
export function listedAs<T extends EditorialType>(type: T, entry: Content<T>): Listed<T> {
  let one = listed.get(entry);
  if (!one) listed.set(entry, (one = Object.freeze({ type, entry }) as Listed));
  return one as Listed<T>;
}

/** All published entries of some types in one language, in no order that means anything. */
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

/**
 * When what an entry tells of happened or begins: the day of an event, of the news, of a document's issue; where none
 * is given, of its first publication. Milliseconds since 1970.
 */
export function momentOf(one: Listed): number {
  let moment = moments.get(one.entry);
  if (moment === undefined) moments.set(one.entry, (moment = Date.parse(dateOf(one))));
  return moment;
}

const moments = new WeakMap<Content<EditorialType>, number>();

/** The same as text: a calendar day, or an instant where it is known that exactly. */
export function dateOf({ type, entry }: Listed): string {
  const published = entry.originallyPublishedAt ?? entry.publishedAt;
  if (type === 'meeting' || type === 'workshop' || type === 'festival') return entry.startsAt;
  if (type === 'update') return entry.date ?? published;
  if (type === 'document') return entry.issuedOn ?? published;
  if (type === 'project') return entry.startsOn ?? entry.endsOn ?? published;
  return published;
}

/** Sorts entries by what they tell of, the newest first; what happened at the same moment stays in one fixed order. */
export function newestFirst<L extends Listed>(entries: L[]): L[] {
  return entries
    .map((one) => ({ one, moment: momentOf(one) }))
    .sort((a, b) => b.moment - a.moment || (a.one.entry.documentId < b.one.entry.documentId ? -1 : 1))
    .map(({ one }) => one);
}
