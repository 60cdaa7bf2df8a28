import { timeZone } from '@osiedle/shared';
import { Known } from './known.ts';

/** A day of the calendar, without a time and without a zone. Months count from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** What the clocks on the walls of the city show at one instant. */
export interface WallClock extends Day {
  hour: number;
  minute: number;
  second: number;
  /** Offset from UTC, `+01:00` or `+02:00`; it tells apart the two 2.30s of an autumn night. */
  offset: string;
}

// The offset is read from the same formatter as the hour: both then agree at each change of the clocks.
const reader = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  timeZoneName: 'longOffset',
});

/** Instants that were read before: lists ask for the same ones again and again, and reading one takes long. */
const known = new Known(50_000, (time: number): Readonly<WallClock> => Object.freeze(read(new Date(time))));

/**
 * Reads an instant on the city's clocks.
 * @param instant ISO 8601 with an offset, or a `Date`
 * @throws RangeError where the text is no instant
 */
export function wallClock(instant: string | Date): Readonly<WallClock> {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) {
    throw new RangeError(
      `"${String(instant)}" is no instant. Write it as ISO 8601, such as 2026-11-28T15:00:00Z.`,
    );
  }
  return known.get(date.getTime());
}

function read(date: Date): WallClock {
  const parts = Object.fromEntries(reader.formatToParts(date).map(({ type, value }) => [type, value]));
  return {
    year: Number(parts['year']),
    month: Number(parts['month']),
    day: Number(parts['day']),
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
    second: Number(parts['second']),
    offset: parts['timeZoneName']?.slice('GMT'.length) || '+00:00',
  };
}

/**
 * Reads a calendar day, `2026-11-28`.
 * @throws RangeError where the text is no such day
 */
export function readDay(text: string): Day {
  const date = new Date(`${text}T00:00:00Z`);
  // 31 February would roll over into March.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new RangeError(`"${text}" is no day of the calendar. Write it as ISO 8601, such as 2026-11-28.`);
  }
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The first instant of a day on the city's clocks, whatever happens to summer time around it. */
export function startOfDay(day: Day): Date {
  const midnight = utc(day);
  // The offset at midnight is not yet known: the first guess is at most an offset's change away, the second is exact.
  let instant = midnight - offsetAt(midnight);
  instant = midnight - offsetAt(instant);
  return new Date(instant);
}

/** Milliseconds by which the city's clocks are ahead of UTC. */
function offsetAt(instant: number): number {
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(wallClock(new Date(instant)).offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Days from one day to another; 1 where `to` is the morrow of `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

/** Milliseconds of a day's midnight in UTC: for counting days and for `Intl`, which knows no zoneless day. */
export function utc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}
