import { instantAt, readWallClock, type DatePrecision } from '@osiedle/shared';

type Unit = Exclude<DatePrecision, 'instant'>;

/** The first instant of the day, month, season or year that it is in the city, or of the one that many later. */
export function beginOfUnit(now: Date, unit: Unit, later = 0): Date {
  const { year, month, day } = readWallClock(now.getTime());
  const first: Record<Unit, [year: number, month: number, day: number]> = {
    day: [year, month, day + later],
    month: [year, month + later, 1],
    // Meteorological seasons: December belongs to the winter of the next year.
    season: [year, month - (month % 3) + 3 * later, 1],
    year: [year + later, 1, 1],
  };
  const [inYear, inMonth, onDay] = first[unit];
  // `Date.UTC` carries an overflow into the next month or year.
  return new Date(instantAt(Date.UTC(inYear, inMonth - 1, onDay)));
}
