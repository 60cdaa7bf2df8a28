import { eventTypes, type Content, type EventType } from '@osiedle/shared';
import { allDates, type EventDate } from '../text/repeated-dates.ts';
import type { Listed } from './entry.ts';
import { endOf, isOver } from './moment.ts';

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

const dates = new WeakMap<AnyEvent, readonly EventDate[]>();

/** All dates of an event, the earliest first. Lists ask for those of every event again and again. */
export function datesOf(event: AnyEvent): readonly EventDate[] {
  let all = dates.get(event);
  if (!all) dates.set(event, (all = Object.freeze(allDates(event))));
  return all;
}

const ends = new WeakMap<AnyEvent, number>();

/** When the last date of an event is over, in milliseconds. */
function endOfAll(event: AnyEvent): number {
  let end = ends.get(event);
  if (end === undefined) ends.set(event, (end = Math.max(...datesOf(event).map(endOf))));
  return end;
}

/** The next date of an event that is not called off and not over; it may be going on right now. */
export function nextDate(event: AnyEvent, now: Date): EventDate | undefined {
  // Most events of a site are past, and stay so.
  if (now.getTime() >= endOfAll(event)) return undefined;
  return datesOf(event).find((date) => !date.calledOff && !isOver(date, now));
}
