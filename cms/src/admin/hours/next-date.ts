import type { DateKnowledge } from './date-heading.ts';
import { daysLater } from './days-later.ts';
import { typingFault } from './typed-dates.ts';

interface DateRow {
  startsAt?: string | null;
  endsAt?: string | null;
}

/**
 * What a further date of an event is filled in with: a week after its last date, at the same hours.
 * @param name of the group of dates
 * @returns nothing where no date is given yet, or none that is known to the day
 */
export function dateAfter(event: Record<string, unknown> & DateRow & DateKnowledge, name: string): DateRow {
  if (!['instant', 'day'].includes(event.datePrecision ?? 'instant')) return {};
  const dates = [event, ...((event[name] ?? []) as DateRow[])].flatMap(({ startsAt, endsAt }) =>
    startsAt && !typingFault(startsAt)
      ? [{ startsAt, endsAt: endsAt && !typingFault(endsAt) ? endsAt : null }]
      : [],
  );
  const [last] = dates.toSorted((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt));
  return last ? daysLater(last, 7) : {};
}
