import { eventTypes, type Content, type EventType } from '@osiedle/shared';
import { endOf } from '../../text/dates/ends.ts';
import { allDates, type EventDate } from '../../text/dates/repeated-dates.ts';

export type AnyEvent = Content<EventType>;

export function isEventType(type: string): type is EventType {
  return (eventTypes as readonly string[]).includes(type);
}

const dates = new WeakMap<AnyEvent, readonly EventDate[]>();

/** All dates of an event, the earliest first. Cached, since lists need the dates of every event many times. */
export function datesOf(event: AnyEvent): readonly EventDate[] {
  let all = dates.get(event);
  if (!all) dates.set(event, (all = Object.freeze(allDates(event))));
  return all;
}

/** The end of an event's last date, in milliseconds. */
export function endOfAll(event: AnyEvent): number {
  return Math.max(...datesOf(event).map(endOf));
}

/** Whether at least one date of an event is not over. */
export function isEndingAfter(event: AnyEvent, now: Date): boolean {
  return endOfAll(event) > now.getTime();
}
