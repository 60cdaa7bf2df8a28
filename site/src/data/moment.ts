import type { DatePrecision } from '@osiedle/shared';
import { localTimes, type Times } from '../text/times.ts';
import { readDay, wallClock, type Day } from '../text/wall-clock.ts';

/** Where something stands, seen from now. */
export type Standing = 'ahead' | 'running' | 'over';

/**
 * Whether a date has passed. What is known to the day, the month, the season or the year is over when that day, month,
 * season or year is; so is an hour whose end nobody wrote down: over when its day is.
 */
export function isOver(times: Times, now: Date): boolean {
  const { precision, start, end } = localTimes(times);
  if (precision === 'instant' && end && times.endsAt) return now.getTime() >= Date.parse(times.endsAt);
  const unit = precision === 'instant' ? 'day' : precision;
  return ordinal(wallClock(now), unit) > ordinal(end ?? start, unit);
}

/** A stretch of days as the contract tells it of projects and their phases. */
export interface Stretch {
  startsOn?: string | undefined;
  endsOn?: string | undefined;
  datePrecision: 'day' | 'month' | 'year';
}

/**
 * Where a project or a phase stands.
 * @returns nothing where neither its first nor its last day is known
 */
export function standingOf({ startsOn, endsOn, datePrecision }: Stretch, now: Date): Standing | undefined {
  const today = ordinal(wallClock(now), datePrecision);
  if (endsOn && today > ordinal(readDay(endsOn), datePrecision)) return 'over';
  if (startsOn) return today < ordinal(readDay(startsOn), datePrecision) ? 'ahead' : 'running';
  return endsOn ? 'running' : undefined;
}

type Unit = Exclude<DatePrecision, 'instant'>;

/** Numbers the days, months, seasons or years of the calendar, so that later ones have greater numbers. */
function ordinal({ year, month, day }: Day, unit: Unit): number {
  const ordinals: Record<Unit, number> = {
    day: (year * 12 + month) * 31 + day,
    month: year * 12 + month,
    // Meteorological seasons: December belongs to the winter of the next year.
    season: Math.floor((year * 12 + month) / 3),
    year,
  };
  return ordinals[unit];
}
