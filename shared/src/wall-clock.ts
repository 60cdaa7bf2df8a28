import { Memo } from './memo.ts';
import { timeZone } from './time-zone.ts';

/** A calendar day without time or zone. Months count from 1. */
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
  /** Offset from UTC, `+01:00` or `+02:00`. It distinguishes the two 2.30s of an autumn night. */
  offset: string;
}

// One formatter gives both offset and hour, so that they agree at each change of the clocks.
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

const oneDay = 86_400_000;

/** Readings by instant. Reading an instant is slow, and lists need the same ones again and again. */
const known = new Memo(50_000, (instant: number): Readonly<WallClock> => Object.freeze(read(instant)));

/**
 * Reads an instant on the city's clocks.
 * @param instant milliseconds since 1970 in UTC
 * @throws RangeError if it is not a number
 */
export function readWallClock(instant: number): Readonly<WallClock> {
  return known.get(instant);
}

function read(instant: number): WallClock {
  const parts = Object.fromEntries(reader.formatToParts(instant).map(({ type, value }) => [type, value]));
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

/** How far the city's clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: number): number {
  const [, sign, hours, minutes, seconds] =
    /([+-])(\d+):(\d+)(?::(\d+))?/.exec(readWallClock(instant).offset) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0);
  return (sign === '-' ? -1 : 1) * size * 1000;
}

/**
 * The instants at which the city's clocks show a time. Usually one; none in the hour that a spring night skips, two in
 * the hour that an autumn night repeats.
 * @param reading what the clocks show, as if it were UTC: `Date.UTC(2027, 2, 28, 2, 30)` for 2.30 on 28 March 2027
 * @returns instants in milliseconds since 1970, the earlier first
 */
export function instantsAt(reading: number): number[] {
  // Clocks change at most once in two days, so only the offsets a day before and a day after are possible.
  const offsets = new Set([offsetAt(reading - oneDay), offsetAt(reading + oneDay)]);
  return [...offsets]
    .map((offset) => reading - offset)
    .filter((instant) => instant + offsetAt(instant) === reading)
    .sort((one, other) => one - other);
}

/**
 * The one instant for a time on the city's clocks, chosen as ECMA-262 does. Of two instants it is the first. If there
 * is none, it is the instant at which the clocks would show the time if they had not changed.
 * @param reading as in {@link instantsAt}
 * @returns milliseconds since 1970
 */
export function instantAt(reading: number): number {
  return instantsAt(reading)[0] ?? reading - offsetAt(reading - oneDay);
}

/**
 * A day's midnight in UTC, in milliseconds: for counting days and for `Intl`, which has no days without a time zone.
 */
export function utc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}
