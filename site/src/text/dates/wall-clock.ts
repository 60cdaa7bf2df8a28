import { instantAt, readWallClock, utc, type Day, type WallClock } from '@osiedle/shared';

export type { Day, WallClock };

/**
 * Converts an instant to the city's time.
 * @param instant ISO 8601 with an offset, or a `Date`
 * @throws RangeError if the text is no instant
 */
export function wallClock(instant: string | Date): Readonly<WallClock> {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) {
    throw new RangeError(
      `"${String(instant)}" is no instant. Write it as ISO 8601, such as 2026-11-28T15:00:00Z.`,
    );
  }
  return readWallClock(date.getTime());
}

/**
 * Parses a calendar day, `2026-11-28`.
 * @throws RangeError if the text is no such day
 */
export function readDay(text: string): Day {
  const date = new Date(`${text}T00:00:00Z`);
  // 31 February would roll over into March.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new RangeError(`"${text}" is no day of the calendar. Write it as ISO 8601, such as 2026-11-28.`);
  }
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The first instant of a day in the city's time, also when summer time begins or ends. */
export function startOfDay(day: Day): Date {
  return new Date(instantAt(utc(day)));
}

/** The number of days between two days; 1 if `to` is the day after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}
