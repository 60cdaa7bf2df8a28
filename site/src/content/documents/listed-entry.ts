import type { Content, EditorialType, EventType } from '@osiedle/shared';
import { endOfAll, isEventType, type AnyEvent } from './events.ts';

/** An entry together with its type, for lists in which types mix. */
export type ListedEntry<T extends EditorialType = EditorialType> = {
  [K in T]: { type: K; entry: Content<K> };
}[T];

export type ListedEvent = ListedEntry<EventType>;

export function isEvent(listed: ListedEntry): listed is ListedEvent {
  return isEventType(listed.type);
}

/** A listed entry with its sort values, in milliseconds since 1970. */
export type RankedEntry<T extends EditorialType = EditorialType> = ListedEntry<T> & {
  /** The day of an event, of the news or of a document's issue; if none is given, of the first publication. */
  instant: number;
  /** The instant of the last publication. */
  published: number;
  /** The end of an event's last date; 0 for all other entries. */
  end: number;
};

const listed = new WeakMap<Content<EditorialType>, RankedEntry>();

/**
 * An entry with its sort values. Returns the same object each time, so that long lists are cheap to keep and compare.
 */
export function rankEntry<T extends EditorialType>(type: T, entry: Content<T>): RankedEntry<T> {
  let one = listed.get(entry);
  if (!one) {
    const instant = Date.parse(dateOf({ type, entry } as ListedEntry));
    const end = isEventType(type) ? endOfAll(entry as AnyEvent) : 0;
    one = Object.freeze({
      type,
      entry,
      instant,
      published: Date.parse(entry.publishedAt),
      end,
    }) as RankedEntry;
    listed.set(entry, one);
  }
  return one as RankedEntry<T>;
}

/** The instant that an entry is ranked by, in milliseconds: when its subject happened or begins. */
export function rankingInstant({ type, entry }: ListedEntry): number {
  return rankEntry(type, entry).instant;
}

/** When an entry's subject happened or begins, as text: a calendar day, or an instant if that is known. */
export function dateOf({ type, entry }: ListedEntry): string {
  const published = entry.originallyPublishedAt ?? entry.publishedAt;
  if ('startsAt' in entry) return entry.startsAt;
  if (type === 'update') return entry.date ?? published;
  if (type === 'document') return entry.issuedOn ?? published;
  if (type === 'project') return entry.startsOn ?? entry.endsOn ?? phaseDays(entry)[0] ?? published;
  return published;
}

/** The last day known of a project: its own, or, if it has no days of its own, that of its phases. */
export function lastDayOf(project: Content<'project'>): string | undefined {
  return project.endsOn ?? (project.startsOn ? undefined : phaseDays(project).at(-1));
}

/** The first and last days of a project's phases, in order. They tell when it was if nobody knows its own. */
function phaseDays({ phases }: Content<'project'>): string[] {
  return phases
    .flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])
    .filter((day) => day !== undefined)
    .sort();
}
