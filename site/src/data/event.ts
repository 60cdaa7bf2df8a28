import { eventTypes, type Content, type EventType, type Locale } from '@osiedle/shared';
import { question } from '../content/question.ts';
import type { Store } from '../content/store.ts';
import { allDates, type EventDate } from '../text/repeated-dates.ts';
import { entriesOf, newestFirst, type Listed } from './entry.ts';
import { isOver } from './moment.ts';

export type ListedEvent = Listed<EventType>;
export type AnyEvent = Content<EventType>;

/** An event with the date for which it is listed. */
export type DatedEvent = ListedEvent & { date: EventDate };

/** What lies ahead: first what goes on, then what was announced for these days and does not take place. */
export interface Coming {
  /** The soonest first, each once, by its next date. */
  standing: DatedEvent[];
  /** Cancelled and postponed, by the date that they had. */
  calledOff: DatedEvent[];
}

export function isEventType(type: string): type is EventType {
  return (eventTypes as readonly string[]).includes(type);
}

/** Whether an event was called off as a whole: cancelled, or postponed to a date that nobody knows yet. */
export function isCalledOff(event: AnyEvent): boolean {
  return event.eventStatus === 'cancelled' || event.eventStatus === 'postponed';
}

/** The next date of an event that is not called off and not over; it may be going on right now. */
export function nextDate(event: AnyEvent, now: Date): EventDate | undefined {
  return allDates(event).find((date) => !date.calledOff && !isOver(date, now));
}

/** The events that lie ahead, of all types or of some. */
export const upcomingEvents = question(
  'upcomingEvents',
  (store: Store, locale: Locale, now: Date, types: readonly EventType[] = eventTypes): Coming =>
    coming(entriesOf(store, types, locale), now),
);

/** The newest events without a date ahead. */
export const pastEvents = question(
  'pastEvents',
  (store: Store, locale: Locale, now: Date, types: readonly EventType[], count: number): ListedEvent[] =>
    past(entriesOf(store, types, locale), now).slice(0, count),
);

/** Of the given events, those that lie ahead. */
export function coming(events: ListedEvent[], now: Date): Coming {
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
  return {
    standing: dated.filter(({ entry }) => !isCalledOff(entry)),
    calledOff: dated.filter(({ entry }) => isCalledOff(entry)),
  };
}

/** Of the given events, those without a date ahead, the newest first. */
export function past(events: ListedEvent[], now: Date): ListedEvent[] {
  return newestFirst(events.filter(({ entry }) => !nextDate(entry, now)));
}
