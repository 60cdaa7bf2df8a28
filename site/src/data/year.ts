import { isOpen, yearOf, yearsBetween, yearsOf } from '../content/documents/years.ts';
import { dateOf, type ListedEntry } from './entry.ts';
import { thisYear } from './progress.ts';

export { yearOf };

/** The years that an entry falls into so far: an event into each in which it has a date, a project into each in which it ran. */
export function yearsSoFar(listed: ListedEntry, now: Date): number[] {
  return isOpen(listed) ? yearsBetween(yearOf(dateOf(listed)), thisYear(now)) : yearsOf(listed);
}
