import { eventTypes, type EventType, type Locale } from '@osiedle/shared';
import { question } from '../content/question.ts';
import type { Store } from '../content/store.ts';
import type { EventDate } from '../text/repeated-dates.ts';
import { isCalledOff, isEvent, nextDate, type ListedEvent } from './event.ts';
import { wholeList } from './list.ts';

/** An event with the date for which it is listed. */
export type DatedEvent = ListedEvent & { date: EventDate };

/** What lies ahead: first what goes on, then what was announced for these days and does not take place. */
export interface Coming {
  /** The soonest first, each once, by its next date. */
  standing: DatedEvent[];
  /** Cancelled and postponed, by the date that they had. */
  calledOff: DatedEvent[];
  /** How many more go on than are here. */
  further: number;
}

/** The next events, of all types or of some: so many that go on, and as many that were called off. */
export const upcomingEvents = question(
  'upcomingEvents',
  (
    store: Store,
    locale: Locale,
    now: Date,
    count: number,
    types: readonly EventType[] = eventTypes,
  ): Coming =>
    coming(
      types.flatMap((type) => store.eventsNotOver(type, locale, now)),
      now,
      count,
    ),
);

/** The newest events of a type without a date ahead. */
export const pastEvents = question(
  'pastEvents',
  (store: Store, locale: Locale, now: Date, count: number, type: EventType): ListedEvent[] => {
    const past: ListedEvent[] = [];
    for (const listed of wholeList(store, locale, { section: type }, now)) {
      if (past.length === count) break;
      if (isEvent(listed) && !nextDate(listed.entry, now)) past.push(listed);
    }
    return past;
  },
);

/** Of the given events, those that lie ahead: at most so many that go on, and so many that were called off. */
export function coming(events: ListedEvent[], now: Date, most: number, mostCalledOff = most): Coming {
  const dated: DatedEvent[] = [];
  for (const listed of events) {
    const date = nextDate(listed.entry, now);
    if (date) dated.push({ ...listed, date });
  }
  dated.sort(
    (a, b) =>
      Date.parse(a.date.startsAt) - Date.parse(b.date.startsAt) ||
      (a.entry.documentId < b.entry.documentId ? -1 : 1),
  );
  const standing = dated.filter(({ entry }) => !isCalledOff(entry));
  return {
    standing: standing.slice(0, most),
    calledOff: dated.filter(({ entry }) => isCalledOff(entry)).slice(0, mostCalledOff),
    further: Math.max(0, standing.length - most),
  };
}
