import type { EventStatus } from '@osiedle/shared';
import { datesOf, endOfAll, isEndingAfter, type AnyEvent } from '../content/documents/events.ts';
import type { EventDate } from '../text/dates/repeated-dates.ts';
import type { Times } from '../text/dates/times.ts';
import { hasCome, isOver } from './progress.ts';

export { datesOf, isEventType, type AnyEvent } from '../content/documents/events.ts';
export { isEvent, type ListedEvent } from '../content/documents/listed-entry.ts';

/** Whether nothing takes place on the announced date: it was cancelled, or postponed to a date that nobody knows yet. */
export function isOff(status: EventStatus): boolean {
  return status === 'cancelled' || status === 'postponed';
}

/** Whether all dates of an event are over, those that were called off included. */
export function isPast(event: AnyEvent, now: Date): boolean {
  return hasCome(endOfAll(event), now);
}

/** Whether an event goes on as announced. One whose every date ahead is called off is cancelled, whatever its editor chose. */
export function statusOf(event: AnyEvent, now: Date): EventStatus {
  const { eventStatus } = event;
  if (eventStatus !== 'scheduled' || isPast(event, now) || nextDate(event, now)) return eventStatus;
  return 'cancelled';
}

/** The next date of an event that is not over, whether or not it was called off. */
export function dateAhead(event: AnyEvent, now: Date): EventDate | undefined {
  if (!isEndingAfter(event, now)) return undefined;
  return datesOf(event).find((date) => !isOver(date, now));
}

/** The next date of an event that is not called off and not over; it may be going on right now. */
export function nextDate(event: AnyEvent, now: Date): EventDate | undefined {
  // Most events of a site are past, and stay so.
  if (!isEndingAfter(event, now)) return undefined;
  return datesOf(event).find((date) => !date.calledOff && !isOver(date, now));
}

/** The date that stands for an event: its next, else the next although it was called off, else its first. */
export function dateShown(event: AnyEvent, now: Date): Times {
  return nextDate(event, now) ?? dateAhead(event, now) ?? event;
}
