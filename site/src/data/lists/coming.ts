import { eventTypes, type EventType, type Locale } from '@osiedle/shared';
import { derived } from '../../incremental/memory/derived.ts';
import type { Store } from '../../content/store.ts';
import type { EventDate } from '../../text/dates/repeated-dates.ts';
import { dateAhead, isEvent, isOff, isPast, nextDate, type ListedEvent } from '../event.ts';
import { eventsNotOverFor } from '../foreign.ts';
import { hasCome } from '../progress.ts';
import { yearOf } from '../year.ts';
import { wholeList } from './list.ts';

/** An event at one of its dates. */
export type DatedEvent = ListedEvent & {
  date: EventDate;
  /** Whether it does not take place on that date, although it was announced. */
  isOff: boolean;
};

/** Events that lie ahead. */
export interface Coming {
  /** The soonest first. An event that was called off keeps the place of its announced date. */
  events: DatedEvent[];
  /** How many more events take place than these. */
  further: number;
}

/**
 * The next events, of all types or of some.
 * @param count the most events that take place; announced ones that were called off come in addition
 */
export const upcomingEvents = derived(
  'upcomingEvents',
  (
    store: Store,
    locale: Locale,
    now: Date,
    count: number,
    types: readonly EventType[] = eventTypes,
  ): Coming =>
    coming(
      types.flatMap((type) => eventsNotOverFor(store, type, locale, now)),
      now,
      count,
    ),
);

/** The newest events of a type that are over. */
export const pastEvents = derived(
  'pastEvents',
  (store: Store, locale: Locale, now: Date, count: number, type: EventType): ListedEvent[] => {
    const past: ListedEvent[] = [];
    for (const listed of wholeList(store, locale, { section: type }, now)) {
      if (past.length === count) break;
      if (isEvent(listed) && isPast(listed.entry, now)) past.push(listed);
    }
    return past;
  },
);

/**
 * The given events that lie ahead.
 * @param most the most events that take place
 * @param mostCalledOff the most that were called off
 */
export function coming(events: ListedEvent[], now: Date, most: number, mostCalledOff = most): Coming {
  const dated = events.flatMap((listed) => datedEvents(listed, now));
  dated.sort(
    (a, b) =>
      Date.parse(a.date.startsAt) - Date.parse(b.date.startsAt) ||
      (a.entry.documentId < b.entry.documentId ? -1 : 1),
  );
  const further = Math.max(0, dated.filter((one) => !one.isOff).length - most);
  let [left, leftOff] = [most, mostCalledOff];
  const shown: DatedEvent[] = [];
  for (const one of dated) {
    // Events called off after the last shown date stand on the further pages, with the others of those days.
    if (left === 0 && further > 0) break;
    if (one.isOff ? leftOff-- > 0 : left-- > 0) shown.push(one);
  }
  return { events: shown, further };
}

/** How far ahead a date needs a year even where no other year stands near, in milliseconds. */
const needsYear = 300 * 86_400_000;

/** Whether dates that lie ahead need no year: all are in the same one, and none is as far away as the same day next year. */
export function isYearPlain(events: DatedEvent[], now: Date): boolean {
  const years = new Set(events.map(({ date }) => yearOf(date.startsAt)));
  return years.size <= 1 && events.every(({ date }) => hasCome(Date.parse(date.startsAt) - needsYear, now));
}

/** An event at its next date, and at an earlier date that was called off but that people may have in mind. */
function datedEvents(listed: ListedEvent, now: Date): DatedEvent[] {
  const { entry } = listed;
  const [ahead, next] = [dateAhead(entry, now), nextDate(entry, now)];
  if (!ahead) return [];
  if (isOff(entry.eventStatus)) return [{ ...listed, date: ahead, isOff: true }];
  return [
    ...(ahead.calledOff ? [{ ...listed, date: ahead, isOff: true }] : []),
    ...(next ? [{ ...listed, date: next, isOff: false }] : []),
  ];
}
