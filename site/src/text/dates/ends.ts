import type { DatePrecision } from '@osiedle/shared';
import { localTimes, type Times } from './times.ts';
import { startOfDay, type Day } from './wall-clock.ts';

const ends = new WeakMap<Times, number>();

/**
 * The end of a date, in milliseconds. A date known to the day, month, season or year ends with that unit. A date with a
 * start hour and no end hour ends with its day.
 */
export function endOf(times: Times): number {
  // Cached, since the same times are needed often.
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

/** The first instant of a day's unit, or of the unit that many units later, in milliseconds. */
export function beginOf({ year, month, day }: Day, unit: Unit, later = 0): number {
  // `Date.UTC` and `startOfDay` carry an overflow into the next month or year.
  const first: Record<Unit, Day> = {
    day: { year, month, day: day + later },
    month: { year, month: month + later, day: 1 },
    // Meteorological seasons: December belongs to the winter of the next year.
    season: { year, month: month - (month % 3) + 3 * later, day: 1 },
    year: { year: year + later, month: 1, day: 1 },
  };
  return startOfDay(first[unit]).getTime();
}
