import { intlTag, perLocale, type Locale } from '@osiedle/shared';
import {
  dayAndMonth,
  fullDay,
  monthName,
  monthOfDay,
  seasonOf,
  weekdayName,
} from '@osiedle/shared/day-words';
import { range } from './ranges.ts';
import { localTimes, type Times } from './times.ts';
import { daysBetween, readDay, wallClock, type WallClock } from './wall-clock.ts';

/**
 * The full date of an event: „sobota, 28 listopada 2026, 16.00–19.00”, „28–29 listopada 2012”, „czerwiec 2013”, „wiosna
 * 2014”. Never more precise than the known date.
 */
export function eventDate(times: Times, locale: Locale): string {
  const { precision, start, end, oneDay } = localTimes(times);
  if (precision !== 'instant' && !(precision === 'day' && oneDay)) return eventDays(times, locale);
  const day = `${weekdayAnd(locale, start)} ${start.year}`;
  if (precision === 'day') return day;
  if (oneDay) return `${day}, ${hours(start, end, locale)}`;
  const from = start.year === end?.year ? weekdayAnd(locale, start) : day;
  const to = end && `${weekdayAnd(locale, end)} ${end.year}, ${clock(end, locale)}`;
  return `${from}, ${clock(start, locale)} – ${to}`;
}

/** The days of an event without weekday and hours, for lists: „28 listopada 2026”, „31 stycznia – 1 lutego 2017”. */
export function eventDays(times: Times, locale: Locale): string {
  const { precision, start, end, oneDay } = localTimes(times);
  const byDay = precision === 'instant' ? 'day' : precision;
  return range(start, byDay === 'day' && oneDay ? start : end, byDay, locale);
}

/**
 * The hours of an event: „16.00–19.00”, „16.00”; over several days „piątek 17.00 – sobota 14.00”, and over a week or more
 * „11 grudnia 17.00 – 20 grudnia 14.00”. `undefined` if they are not known.
 */
export function eventHours(times: Times, locale: Locale): string | undefined {
  const { precision, start, end, oneDay } = localTimes(times);
  if (precision !== 'instant') return undefined;
  if (oneDay || !end) return hours(start, end, locale);
  // After a week, a day of the week would be another one.
  const dayOf = daysBetween(start, end) < 7 ? weekdayName : dayAndMonth;
  const at = (time: WallClock): string => `${dayOf(time, locale)} ${clock(time, locale)}`;
  return `${at(start)} – ${at(end)}`;
}

/** The parts of an event's date, for a design with the day in large numerals. Unknown parts are absent. */
export interface DateParts {
  /** „28”; of several days in one month „28–29”; otherwise the first day. */
  day?: string;
  /** „listopada” after a day, otherwise „listopad”. */
  month?: string;
  /** „sobota”; absent if there are several days. */
  weekday?: string;
  /** „wiosna”. */
  season?: string;
  /** „2026”; of a winter „2013/2014”. */
  year: string;
  /** The last day, if it lies in another month: „1 lutego 2017”; or the last of several months, seasons or years. */
  until?: string;
  /** As in {@link eventHours}. */
  hours?: string;
}

/** Splits an event's date into parts. */
export function dateParts(times: Times, locale: Locale): DateParts {
  const { precision, start, end, oneDay } = localTimes(times);
  const year = String(start.year);
  if (precision === 'day' || precision === 'instant') {
    const hoursKnown = eventHours(times, locale);
    const parts = {
      day: String(start.day),
      month: monthOfDay(start, locale),
      year,
      ...(hoursKnown && { hours: hoursKnown }),
    };
    if (oneDay || !end) return { ...parts, weekday: weekdayName(start, locale) };
    const sameMonth = start.year === end.year && start.month === end.month;
    return sameMonth
      ? { ...parts, day: `${start.day}–${end.day}` }
      : { ...parts, until: fullDay(end, locale) };
  }
  const last = range(end ?? start, undefined, precision, locale);
  const until = last === range(start, undefined, precision, locale) ? {} : { until: last };
  if (precision === 'month') return { month: monthName(start, locale), year, ...until };
  if (precision === 'year') return { year, ...until };
  const season = seasonOf(start, locale);
  return { season: season.name, year: season.year, ...until };
}

/** A calendar day (`2026-11-28`) in words: „28 listopada 2026”. */
export function dayInWords(day: string, locale: Locale): string {
  return fullDay(readDay(day), locale);
}

/** The day of an instant, such as a publication, in words: „28 listopada 2026”. */
export function dayOfInstant(instant: string | Date, locale: Locale): string {
  return fullDay(wallClock(instant), locale);
}

/** The hour of an instant: „16.00”, "16:00". */
export function timeOfDay(instant: string | Date, locale: Locale): string {
  return clock(wallClock(instant), locale);
}

// ICU puts a comma after an English weekday only before a date with a year. This site never does.
const afterWeekday: Record<Locale, string> = { pl: ', ', en: ' ' };

function weekdayAnd(locale: Locale, day: WallClock): string {
  return `${weekdayName(day, locale)}${afterWeekday[locale]}${dayAndMonth(day, locale)}`;
}

function hours(start: WallClock, end: WallClock | undefined, locale: Locale): string {
  if (!end) return clock(start, locale);
  const midnight = end.hour === 0 && end.minute === 0;
  return `${clock(start, locale)}–${midnight ? endOfDay[locale] : clock(end, locale)}`;
}

const clocks = {
  pl: new Intl.DateTimeFormat(intlTag.pl, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(intlTag.en, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }),
} satisfies Record<Locale, Intl.DateTimeFormat>;

// ICU prints „16:00” in Polish; Polish spelling has a full stop between hours and minutes.
const hourMark: Record<Locale, string> = { pl: '.', en: ':' };
// At the end of an evening, 0.00 would look like the midnight before.
const endOfDay: Record<Locale, string> = { pl: '24.00', en: 'midnight' };

/** Caches the words by the minute of the day. */
const clockWords = perLocale(() => new Map<number, string>());

function clock({ hour, minute }: WallClock, locale: Locale): string {
  const known = clockWords[locale];
  const ofDay = hour * 60 + minute;
  let words = known.get(ofDay);
  if (words === undefined) {
    words = clocks[locale].format(Date.UTC(2000, 0, 1, hour, minute)).replace(':', hourMark[locale]);
    known.set(ofDay, words);
  }
  return words;
}
