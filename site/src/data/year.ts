import type { Content, EditorialType } from '@osiedle/shared';
import { dateOf, type Listed } from './entry.ts';
import { datesOf, isEvent } from './event.ts';
import { thisYear } from './moment.ts';
import { wallClock } from '../text/wall-clock.ts';

/** The calendar year of a day or an instant, on the city's clocks. */
export function yearOf(dayOrInstant: string): number {
  return dayOrInstant.length === '2026-11-28'.length
    ? Number(dayOrInstant.slice(0, 4))
    : wallClock(dayOrInstant).year;
}

const known = new WeakMap<Content<EditorialType>, readonly number[]>();

/** The years that an entry falls into: an event into each in which it has a date, a project into each in which it ran. */
export function yearsOf(listed: Listed, now: Date): readonly number[] {
  const { type, entry } = listed;
  // It runs on with the clock.
  if (type === 'project' && entry.startsOn && !entry.endsOn)
    return yearsBetween(yearOf(entry.startsOn), thisYear(now));
  let years = known.get(entry);
  if (!years) known.set(entry, (years = fixedYearsOf(listed)));
  return years;
}

function fixedYearsOf(listed: Listed): number[] {
  if (isEvent(listed)) return [...new Set(datesOf(listed.entry).map(({ startsAt }) => yearOf(startsAt)))];
  const first = yearOf(dateOf(listed));
  return listed.type === 'project'
    ? yearsBetween(first, yearOf(listed.entry.endsOn ?? dateOf(listed)))
    : [first];
}

/** At least the first one. */
function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}
