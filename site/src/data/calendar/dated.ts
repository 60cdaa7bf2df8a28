import type { EventDate } from '../../text/dates/repeated-dates.ts';
import { isOff, type ListedEvent } from '../event.ts';
import type { DatedEvent } from '../lists/coming.ts';

/** An event at one of its dates. */
export function atDate({ type, entry }: ListedEvent, date: EventDate): DatedEvent {
  return { type, entry, date, isOff: date.calledOff || isOff(entry.eventStatus) } as DatedEvent;
}

/** Sorts by date, the soonest first; the order of equal instants is fixed. */
export function soonestFirst(events: DatedEvent[]): DatedEvent[] {
  return events
    .map((one) => ({ one, begins: Date.parse(one.date.startsAt) }))
    .sort((a, b) => a.begins - b.begins || (a.one.entry.documentId < b.one.entry.documentId ? -1 : 1))
    .map(({ one }) => one);
}
