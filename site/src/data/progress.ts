import { dependOnClockUntil } from '../incremental/memory/dependencies.ts';
import { beginOf, endOf } from '../text/dates/ends.ts';
import type { Times } from '../text/dates/times.ts';
import { readDay, startOfDay, wallClock } from '../text/dates/wall-clock.ts';

/** Progress relative to now. */
export type Progress = 'ahead' | 'running' | 'over';

/** Whether a date has passed. */
export function isOver(times: Times, now: Date): boolean {
  return hasCome(endOf(times), now);
}

/** Whether an instant (milliseconds) has come. Records the instant as a deadline if it is ahead. */
export function hasCome(instant: number, now: Date): boolean {
  if (now.getTime() >= instant) return true;
  dependOnClockUntil(instant);
  return false;
}

/** The current year in the city's time. */
export function thisYear(now: Date): number {
  const { year } = wallClock(now);
  dependOnClockUntil(yearBegins(year + 1));
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

/** The days of a project or a phase, as the contract has them. */
export interface TimeSpan {
  startsOn?: string | undefined;
  endsOn?: string | undefined;
  datePrecision: 'day' | 'month' | 'year';
}

/**
 * The progress of a project or a phase.
 * @returns `undefined` if neither its first nor its last day is known
 */
export function progressOf(stretch: TimeSpan, now: Date): Progress | undefined {
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

const bounds = new WeakMap<TimeSpan, Bounds>();

/** Cached, since the same spans are needed many times. */
function boundsOf(stretch: TimeSpan): Bounds {
  let found = bounds.get(stretch);
  if (!found) {
    const { startsOn, endsOn, datePrecision } = stretch;
    found = {
      first: startsOn ? beginOf(readDay(startsOn), datePrecision) : undefined,
      after: endsOn ? beginOf(readDay(endsOn), datePrecision, 1) : undefined,
    };
    bounds.set(stretch, found);
  }
  return found;
}
