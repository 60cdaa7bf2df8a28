import type { DatePrecision } from '@osiedle/shared';
import { noteClock } from '../content/reading.ts';
import { localTimes, type Times } from '../text/times.ts';
import { readDay, startOfDay, wallClock, type Day } from '../text/wall-clock.ts';

/** Where something stands, seen from now. */
export type Standing = 'ahead' | 'running' | 'over';

/**
 * Whether a date has passed. What is known to the day, the month, the season or the year is over when that day, month,
 * season or year is; so is an hour whose end nobody wrote down: over when its day is.
 */
export function isOver(times: Times, now: Date): boolean {
  return hasCome(endOf(times), now);
}

/** Whether an instant (milliseconds) has come. The clock will say the same until then. */
export function hasCome(instant: number, now: Date): boolean {
  if (now.getTime() >= instant) return true;
  noteClock(instant);
  return false;
}

/** The year on the city's clocks. */
export function thisYear(now: Date): number {
  const { year } = wallClock(now);
  noteClock(yearBegins(year + 1));
  return year;
}

const beginnings = new Map<number, number>();

function yearBegins(year: number): number {
  let instant = beginnings.get(year);
  if (instant === undefined) {
    instant = startOfDay({ year, month: 1, day: 1 }).getTime();
    beginnings.set(year, instant);
  }
  return instant;
}

const ends = new WeakMap<Times, number>();

/** The instant from which on a date has passed. The same times are asked for again and again. */
export function endOf(times: Times): number {
  let end = ends.get(times);
  if (end === undefined) {
    end = computeEnd(times);
    ends.set(times, end);
  }
  return end;
}

function computeEnd(times: Times): number {
  const { precision, start, end } = localTimes(times);
  if (precision === 'instant' && end && times.endsAt) return Date.parse(times.endsAt);
  return begin(end ?? start, precision === 'instant' ? 'day' : precision, 1);
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
export function standingOf(stretch: Stretch, now: Date): Standing | undefined {
  const { first, after } = boundsOf(stretch);
  if (after !== undefined && hasCome(after, now)) return 'over';
  if (first !== undefined) return hasCome(first, now) ? 'running' : 'ahead';
  return after === undefined ? undefined : 'running';
}

interface Bounds {
  /** The first instant. */
  first: number | undefined;
  /** The first instant after the last. */
  after: number | undefined;
}

const bounds = new WeakMap<Stretch, Bounds>();

/** The same stretches are asked for again and again. */
function boundsOf(stretch: Stretch): Bounds {
  let found = bounds.get(stretch);
  if (!found) {
    const { startsOn, endsOn, datePrecision } = stretch;
    found = {
      first: startsOn ? begin(readDay(startsOn), datePrecision) : undefined,
      after: endsOn ? begin(readDay(endsOn), datePrecision, 1) : undefined,
    };
    bounds.set(stretch, found);
  }
  return found;
}

type Unit = Exclude<DatePrecision, 'instant'>;

/** The first instant of the day, month, season or year that a day is in, or of one so many later. */
function begin({ year, month, day }: Day, unit: Unit, later = 0): number {
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
