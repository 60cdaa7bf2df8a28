import { isOpen, yearOf, yearsBetween, yearsOf } from '../content/documents/years.ts';
import { dateOf, type ListedEntry } from './entry.ts';
import { thisYear } from './progress.ts';

export { yearOf };

/** The years that an entry falls into up to now: each year in which an event has a date or a project ran. */
export function yearsSoFar(listed: ListedEntry, now: Date): number[] {
  return isOpen(listed) ? yearsBetween(yearOf(dateOf(listed)), thisYear(now)) : yearsOf(listed);
}
