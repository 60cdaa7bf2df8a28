import { wallClock } from '../../text/dates/wall-clock.ts';
import { datesOf } from './events.ts';
import { dateOf, isEvent, lastDayOf, type ListedEntry } from './listed-entry.ts';

/** The calendar year of a day or an instant, in the city's time. */
export function yearOf(dayOrInstant: string): number {
  return dayOrInstant.length === '2026-11-28'.length
    ? Number(dayOrInstant.slice(0, 4))
    : wallClock(dayOrInstant).year;
}

/** Whether an entry is a project with a start and no end: its years depend on the clock. */
export function isOpen({ type, entry }: ListedEntry): boolean {
  return type === 'project' && entry.startsOn !== undefined && entry.endsOn === undefined;
}

/**
 * The years that an entry falls into regardless of the clock: each year in which an event has a date or a project ran.
 * An open project has none.
 */
export function yearsOf(listed: ListedEntry): number[] {
  if (isEvent(listed)) return [...new Set(datesOf(listed.entry).map(({ startsAt }) => yearOf(startsAt)))];
  const { type, entry } = listed;
  const first = yearOf(dateOf(listed));
  if (type !== 'project') return [first];
  return isOpen(listed) ? [] : yearsBetween(first, yearOf(lastDayOf(entry) ?? dateOf(listed)));
}

/** All years from the first to the last; at least the first. */
export function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}
