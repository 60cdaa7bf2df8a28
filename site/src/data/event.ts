import { datesOf, isEndingAfter, type AnyEvent } from '../content/events.ts';
import type { EventDate } from '../text/repeated-dates.ts';
import { isOver } from './moment.ts';

export { datesOf, isEvent, isEventType, type AnyEvent, type ListedEvent } from '../content/events.ts';

/** Whether an event was called off as a whole: cancelled, or postponed to a date that nobody knows yet. */
export function isCalledOff(event: AnyEvent): boolean {
  return event.eventStatus === 'cancelled' || event.eventStatus === 'postponed';
}

/** The next date of an event that is not called off and not over; it may be going on right now. */
export function nextDate(event: AnyEvent, now: Date): EventDate | undefined {
  // Most events of a site are past, and stay so.
  if (!isEndingAfter(event, now)) return undefined;
  return datesOf(event).find((date) => !date.calledOff && !isOver(date, now));
}
