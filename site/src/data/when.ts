import type { Locale } from '@osiedle/shared';
import { dateParts, dayInWords, dayOfInstant } from '../text/dates/dates.ts';
import { machineDates } from '../text/dates/machine-dates.ts';
import type { Times } from '../text/dates/times.ts';
import { dateOf, lastDayOf, type ListedEntry } from './entry.ts';
import { dateShown, isEventType } from './event.ts';
import { messages } from '../i18n/index.ts';
import { nearness } from './near.ts';
import { isOver } from './progress.ts';
import { yearOf } from './year.ts';

/** A date as a column beside an entry shows it. */
export interface When {
  /** The day or days, set large: „28”, „28–29”; absent if the day is not known. */
  numeral: string | undefined;
  /** The rest, line by line: „listopada”, „sobota”. */
  lines: string[];
  /** How people name a near day: „jutro”. */
  word?: string;
  /** For `<time datetime>`. */
  machine: string;
}

export interface WhenOptions {
  /** The date to show of an event. By default its next, else its first. */
  date?: Times | undefined;
  /** Whether to leave the year out: in lists of what is to come, where it is plain. */
  yearless?: boolean;
  /** Whether to say that a day is today, tomorrow or on this weekend. Such pages are rendered again each midnight. */
  near?: boolean;
}

/** The date of an entry for lists. For a project: the years in which it runs. */
export function whenOf(
  listed: ListedEntry,
  locale: Locale,
  now: Date,
  { date, yearless = false, near = false }: WhenOptions = {},
): When {
  if (listed.type === 'project') return yearsOfProject(listed.entry);
  const times = date ?? timesOf(listed, now);
  const machine = machineDates(times).start;
  const { day, month, season, weekday, year, until } = dateParts(times, locale);
  if (day === undefined) {
    const words = [season ?? month, year].filter((word) => word !== undefined);
    return {
      numeral: undefined,
      lines: until === undefined ? words : [opening(words.join(' ')), until],
      machine,
    };
  }
  const nearWord = near ? nearness(times, now) : undefined;
  const word = nearWord && { word: messages(locale).calendar.near[nearWord] };
  if (until !== undefined) return { numeral: day, lines: [opening(month ?? ''), until], machine, ...word };
  // The day of the week helps only people who want to come.
  const isAhead = isEventType(listed.type) && !isOver(times, now);
  return {
    numeral: day,
    lines: [yearless ? (month ?? '') : `${month} ${year}`, ...(isAhead && weekday ? [weekday] : [])],
    machine,
    ...word,
  };
}

/** Adds the dash to the start of a range, since no line may begin with a dash. */
function opening(words: string): string {
  return `${words}\u00a0–`;
}

function timesOf(listed: ListedEntry, now: Date): Times {
  const { type, entry } = listed;
  if (isEventType(type) && 'occurrences' in entry) return dateShown(entry, now);
  const date = dateOf(listed);
  return { startsAt: date.includes('T') ? date : noonOf(date), datePrecision: 'day' };
}

/** An instant within a day, whatever the offset of the city's time. */
function noonOf(day: string): string {
  return `${day}T12:00:00Z`;
}

function yearsOfProject(entry: ListedEntry<'project'>['entry']): When {
  const { startsOn, endsOn } = entry;
  const first = yearOf(dateOf({ type: 'project', entry }));
  const lastDay = lastDayOf(entry);
  const last = lastDay ? yearOf(lastDay) : first;
  const isOpen = startsOn !== undefined && endsOn === undefined;
  const lines =
    last > first ? [opening(String(first)), String(last)] : [isOpen ? opening(String(first)) : String(first)];
  return { numeral: undefined, lines, machine: String(first) };
}

/** The day of a calendar day or an instant, in words and for `<time datetime>`. */
export function dayOrInstantInWords(
  dayOrInstant: string,
  locale: Locale,
): { words: string; machine: string } {
  if (!dayOrInstant.includes('T')) return { words: dayInWords(dayOrInstant, locale), machine: dayOrInstant };
  const { start } = machineDates({ startsAt: dayOrInstant, datePrecision: 'day' });
  return { words: dayOfInstant(dayOrInstant, locale), machine: start };
}
