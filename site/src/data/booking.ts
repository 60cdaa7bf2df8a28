import type { Event } from '@osiedle/shared';
import { beginOf } from '../text/dates/ends.ts';
import { localTimes } from '../text/dates/times.ts';
import { wallClock } from '../text/dates/wall-clock.ts';
import { datesOf, isOff, isPast, statusOf, type AnyEvent } from './event.ts';
import { hasCome } from './progress.ts';

type Booking = NonNullable<Event['booking']>;

/**
 * How far the bookings of an event are: there are none, they have not begun, people can book a place, or one on the
 * waiting list, all places are taken, or it is too late.
 */
export type BookingState = 'notNeeded' | 'ahead' | 'open' | 'waitingList' | 'bookedUp' | 'closed';

/** Whether an event still asks people to come: it is not over and takes place. */
export function invites(event: AnyEvent, now: Date): boolean {
  return !isPast(event, now) && !isOff(statusOf(event, now));
}

/** The state of an event's bookings. @returns `undefined` if nothing is known of them, or if nobody need book any more */
export function bookingState(event: AnyEvent, now: Date): BookingState | undefined {
  const { booking } = event;
  if (!booking || !invites(event, now)) return undefined;
  if (booking.need === 'notNeeded') return 'notNeeded';
  if (hasCome(lastInstant(event, booking), now)) return 'closed';
  if (booking.places === 'bookedUp' || booking.placesLeft === 0) return 'bookedUp';
  if (booking.opensAt && !hasCome(Date.parse(booking.opensAt), now)) return 'ahead';
  return booking.places === 'waitingList' ? 'waitingList' : 'open';
}

/** Whether people can book now, or later, and so want to know how. */
export function isBookable(state: BookingState | undefined): boolean {
  return state === 'ahead' || state === 'open' || state === 'waitingList';
}

/** The instant at which bookings end. A day without an hour (midnight) counts whole, as people mean it. */
export function closingInstant({ closesAt }: Booking): number | undefined {
  if (!closesAt) return undefined;
  const time = wallClock(closesAt);
  return isMidnight(closesAt) ? beginOf(time, 'day', 1) : Date.parse(closesAt);
}

export function isMidnight(instant: string): boolean {
  const { hour, minute } = wallClock(instant);
  return hour === 0 && minute === 0;
}

/** When bookings end: as the editor says, or else when the last date begins. */
function lastInstant(event: AnyEvent, booking: Booking): number {
  const closing = closingInstant(booking);
  if (closing !== undefined) return closing;
  const begins = datesOf(event)
    .filter(({ calledOff }) => !calledOff)
    .map((date) => {
      const { precision, start } = localTimes(date);
      return precision === 'instant' ? Date.parse(date.startsAt) : beginOf(start, precision);
    });
  return Math.max(...begins);
}
