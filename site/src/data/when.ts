import type { Locale } from '@osiedle/shared';
import { dateParts, dayInWords, dayOfInstant, type DateParts } from '../text/dates.ts';
import { machineDates } from '../text/machine-dates.ts';
import type { Times } from '../text/times.ts';
import { wallClock } from '../text/wall-clock.ts';
import { dateOf, yearOf, type Listed } from './entry.ts';
import { isEventType, nextDate } from './event.ts';

/** A date as a column beside an entry shows it. */
export interface When {
  parts: Partial<DateParts>;
  /** For `<time datetime>`. */
  machine: string;
}

/**
 * The date of an entry for lists: of an event the given one, else its next, else its first; of a project the years in
 * which it runs. The year is left out where it is this year's and nothing else would tell.
 */
export function whenOf(listed: Listed, locale: Locale, now: Date, date?: Times): When {
  const { type, entry } = listed;
  if (type === 'project') return yearsOfProject(entry);
  const times = date ?? timesOf(listed, now);
  const parts = dateParts(times, locale);
  const thisYear = parts.year === String(wallClock(now).year);
  const { year, ...withoutYear } = parts;
  return { parts: thisYear && parts.day ? withoutYear : parts, machine: machineDates(times).start };
}

function timesOf(listed: Listed, now: Date): Times {
  const { type, entry } = listed;
  if (isEventType(type) && 'occurrences' in entry) return nextDate(entry, now) ?? entry;
  const date = dateOf(listed);
  return { startsAt: date.includes('T') ? date : noonOf(date), datePrecision: 'day' };
}

/** An instant that lies in the given day, whatever the offset of the city's clocks. */
function noonOf(day: string): string {
  return `${day}T12:00:00Z`;
}

function yearsOfProject({ startsOn, endsOn, ...entry }: Listed<'project'>['entry']): When {
  const first = startsOn ? yearOf(startsOn) : undefined;
  const last = endsOn ? yearOf(endsOn) : undefined;
  const machine = String(first ?? last ?? yearOf(entry.originallyPublishedAt ?? entry.publishedAt));
  if (first !== undefined && last !== undefined) {
    return first === last
      ? { parts: { year: String(first) }, machine }
      : { parts: { year: `${first}–`, until: String(last) }, machine };
  }
  return { parts: first === undefined ? { until: machine } : { year: `${first}–` }, machine };
}

/** A calendar day or an instant as a day in words, and for `<time datetime>`. */
export function dayOrInstantInWords(dayOrInstant: string, locale: Locale): { words: string; machine: string } {
  if (!dayOrInstant.includes('T')) return { words: dayInWords(dayOrInstant, locale), machine: dayOrInstant };
  const { start } = machineDates({ startsAt: dayOrInstant, datePrecision: 'day' });
  return { words: dayOfInstant(dayOrInstant, locale), machine: start };
}
