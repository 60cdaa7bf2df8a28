import { eventTypes, type Content, type EventType } from '@osiedle/shared';
import { datesOf, isEndingAfter } from '../content/event-dates.ts';
import type { EventDate } from '../text/repeated-dates.ts';
import type { Listed } from './entry.ts';
import { isOver } from './moment.ts';

export { datesOf };

export type ListedEvent = Listed<EventType>;
export type AnyEvent = Content<EventType>;

export function isEventType(type: string): type is EventType {
  return (eventTypes as readonly string[]).includes(type);
}

export function isEvent(listed: Listed): listed is ListedEvent {
  return isEventType(listed.type);
}

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
