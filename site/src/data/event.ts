import type { EventStatus } from '@osiedle/shared';
import { datesOf, endOfAll, isEndingAfter, type AnyEvent } from '../content/documents/events.ts';
import type { EventDate } from '../text/dates/repeated-dates.ts';
import type { Times } from '../text/dates/times.ts';
import { hasCome, isOver } from './progress.ts';

export { datesOf, isEventType, type AnyEvent } from '../content/documents/events.ts';
export { isEvent, type ListedEvent } from '../content/documents/listed-entry.ts';

/** Whether an event does not take place on the announced date: it was cancelled, or postponed without a new date. */
export function isOff(status: EventStatus): boolean {
  return status === 'cancelled' || status === 'postponed';
}

/** Whether all dates of an event are over, including those called off. */
export function isPast(event: AnyEvent, now: Date): boolean {
  return hasCome(endOfAll(event), now);
}

/** The status of an event. It is cancelled if every date ahead is called off, whatever the editor chose. */
export function statusOf(event: AnyEvent, now: Date): EventStatus {
  const { eventStatus } = event;
  if (eventStatus !== 'scheduled' || isPast(event, now) || nextDate(event, now)) return eventStatus;
  return 'cancelled';
}

/** The next date of an event that is not over, even if it was called off. */
export function dateAhead(event: AnyEvent, now: Date): EventDate | undefined {
  if (!isEndingAfter(event, now)) return undefined;
  return datesOf(event).find((date) => !isOver(date, now));
}

/** The next date of an event that is neither called off nor over; it may be under way. */
export function nextDate(event: AnyEvent, now: Date): EventDate | undefined {
  // A shortcut: most events of a site are past.
  if (!isEndingAfter(event, now)) return undefined;
  return datesOf(event).find((date) => !date.calledOff && !isOver(date, now));
}

/** The date to show for an event: its next, else the next that was called off, else its first. */
export function dateShown(event: AnyEvent, now: Date): Times {
  return nextDate(event, now) ?? dateAhead(event, now) ?? event;
}
