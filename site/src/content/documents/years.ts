import { wallClock } from '../../text/dates/wall-clock.ts';
import { datesOf } from './events.ts';
import { dateOf, isEvent, type ListedEntry } from './listed-entry.ts';

/** The calendar year of a day or an instant, on the city's clocks. */
export function yearOf(dayOrInstant: string): number {
  return dayOrInstant.length === '2026-11-28'.length
    ? Number(dayOrInstant.slice(0, 4))
    : wallClock(dayOrInstant).year;
}

/** Whether an entry is a project that has begun and whose end nobody has written down: it runs on with the clock. */
export function isOpen({ type, entry }: ListedEntry): boolean {
  return type === 'project' && entry.startsOn !== undefined && entry.endsOn === undefined;
}

/**
 * The years that an entry falls into, whatever the clock says: an event into each in which it has a date, a project into
 * each in which it ran; one that is open into none.
 */
export function yearsOf(listed: ListedEntry): number[] {
  if (isEvent(listed)) return [...new Set(datesOf(listed.entry).map(({ startsAt }) => yearOf(startsAt)))];
  const { type, entry } = listed;
  const first = yearOf(dateOf(listed));
  if (type !== 'project') return [first];
  return isOpen(listed) ? [] : yearsBetween(first, yearOf(entry.endsOn ?? dateOf(listed)));
}

/** At least the first one. */
export function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}
