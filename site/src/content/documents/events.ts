import { eventTypes, type Content, type EventType } from '@osiedle/shared';
import { endOf } from '../../text/dates/ends.ts';
import { allDates, type EventDate } from '../../text/dates/repeated-dates.ts';

export type AnyEvent = Content<EventType>;

export function isEventType(type: string): type is EventType {
  return (eventTypes as readonly string[]).includes(type);
}

const dates = new WeakMap<AnyEvent, readonly EventDate[]>();

/** All dates of an event, the earliest first. Lists ask for those of every event again and again. */
export function datesOf(event: AnyEvent): readonly EventDate[] {
  let all = dates.get(event);
  if (!all) dates.set(event, (all = Object.freeze(allDates(event))));
  return all;
}

/** When the last date of an event is over, in milliseconds. */
export function endOfAll(event: AnyEvent): number {
  return Math.max(...datesOf(event).map(endOf));
}

/** Whether not all dates of an event are over. */
export function isEndingAfter(event: AnyEvent, now: Date): boolean {
  return endOfAll(event) > now.getTime();
}
