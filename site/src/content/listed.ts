import type { Content, EditorialType } from '@osiedle/shared';

/** An entry together with its type, for lists in which types mix. */
export type Listed<T extends EditorialType = EditorialType> = {
  [K in T]: { type: K; entry: Content<K> };
}[T];

const listed = new WeakMap<Content<EditorialType>, Listed>();

/** An entry for lists; the same object each time, so that long lists are compared and kept at little cost. */
export function listedAs<T extends EditorialType>(type: T, entry: Content<T>): Listed<T> {
  let one = listed.get(entry);
  if (!one) listed.set(entry, (one = Object.freeze({ type, entry }) as Listed));
  return one as Listed<T>;
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
