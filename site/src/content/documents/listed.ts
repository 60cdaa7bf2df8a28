import type { Content, EditorialType, EventType } from '@osiedle/shared';
import { endOfAll, isEventType, type AnyEvent } from './events.ts';

/** An entry together with its type, for lists in which types mix. */
export type Listed<T extends EditorialType = EditorialType> = {
  [K in T]: { type: K; entry: Content<K> };
}[T];

export type ListedEvent = Listed<EventType>;

export function isEvent(listed: Listed): listed is ListedEvent {
  return isEventType(listed.type);
}

/** The same, with what it is put in order by: milliseconds since 1970. */
export type Ranked<T extends EditorialType = EditorialType> = Listed<T> & {
  /**
   * When what it tells of happened or begins: the day of an event, of the news, of a document's issue; where none is given,
   * of its first publication.
   */
  moment: number;
  /** When it was published last. */
  published: number;
  /** When the last date of an event is over; 0 for all else. */
  end: number;
};

const listed = new WeakMap<Content<EditorialType>, Ranked>();

/** An entry for lists; the same object each time, so that long lists are compared and kept at little cost. */
export function listedAs<T extends EditorialType>(type: T, entry: Content<T>): Ranked<T> {
  let one = listed.get(entry);
  if (!one) {
    const moment = Date.parse(dateOf({ type, entry } as Listed));
    const end = isEventType(type) ? endOfAll(entry as AnyEvent) : 0;
    one = Object.freeze({ type, entry, moment, published: Date.parse(entry.publishedAt), end }) as Ranked;
    listed.set(entry, one);
  }
  return one as Ranked<T>;
}

/** When what an entry tells of happened or begins. */
export function momentOf({ type, entry }: Listed): number {
  return listedAs(type, entry).moment;
}

/** When what an entry tells of happened or begins, as text: a calendar day, or an instant where it is known that exactly. */
export function dateOf({ type, entry }: Listed): string {
  const published = entry.originallyPublishedAt ?? entry.publishedAt;
  if ('startsAt' in entry) return entry.startsAt;
  if (type === 'update') return entry.date ?? published;
  if (type === 'document') return entry.issuedOn ?? published;
  if (type === 'project') return entry.startsOn ?? entry.endsOn ?? published;
  return published;
}
