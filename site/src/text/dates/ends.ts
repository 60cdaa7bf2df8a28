import type { DatePrecision } from '@osiedle/shared';
import { localTimes, type Times } from './times.ts';
import { startOfDay, type Day } from './wall-clock.ts';

const ends = new WeakMap<Times, number>();

/**
 * The instant from which on a date has passed, in milliseconds. What is known to the day, the month, the season or the year
 * is over when that day, month, season or year is; so is an hour whose end nobody wrote down: over when its day is.
 */
export function endOf(times: Times): number {
  // The same times are asked for again and again.
  let end = ends.get(times);
  if (end === undefined) ends.set(times, (end = computeEnd(times)));
  return end;
}

function computeEnd(times: Times): number {
  const { precision, start, end } = localTimes(times);
  if (precision === 'instant' && end && times.endsAt) return Date.parse(times.endsAt);
  return beginOf(end ?? start, precision === 'instant' ? 'day' : precision, 1);
}

type Unit = Exclude<DatePrecision, 'instant'>;

/** The first instant of the day, month, season or year that a day is in, or of one so many later, in milliseconds. */
export function beginOf({ year, month, day }: Day, unit: Unit, later = 0): number {
  // `Date.UTC` carries what is too much over to the next month or year, and so does `startOfDay`.
  const first: Record<Unit, Day> = {
    day: { year, month, day: day + later },
    month: { year, month: month + later, day: 1 },
    // Meteorological seasons: December belongs to the winter of the next year.
    season: { year, month: month - (month % 3) + 3 * later, day: 1 },
    year: { year: year + later, month: 1, day: 1 },
  };
  return startOfDay(first[unit]).getTime();
}
