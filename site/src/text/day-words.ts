import { intlTag, type Locale } from '@osiedle/shared';
import { utc, type Day } from './wall-clock.ts';

/**
 * Days, months, seasons and years in words. The names come from `Intl`, the order of words from here: what ICU
 * prints between them changes from version to version, and a page must not change with it.
 */

function formatters(options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  const one = (locale: Locale) => new Intl.DateTimeFormat(intlTag[locale], { timeZone: 'UTC', ...options });
  return { pl: one('pl'), en: one('en') };
}

const weekdays = formatters({ weekday: 'long' });
const months = formatters({ month: 'long' });
// Only beside a day's number does ICU put a Polish month into the genitive ("listopada").
const dayMonths = formatters({ day: 'numeric', month: 'long' });

/** „sobota”, "Saturday". */
export function weekdayName(day: Day, locale: Locale): string {
  return weekdays[locale].format(utc(day));
}

/** The month by itself: „listopad”, "November". */
export function monthName(day: Day, locale: Locale): string {
  return months[locale].format(utc(day));
}

/** The month as it stands after a day's number or after „od”, „do”: „listopada”, "November". */
export function monthOfDay(day: Day, locale: Locale): string {
  const parts = dayMonths[locale].formatToParts(utc(day));
  return parts.find((part) => part.type === 'month')?.value ?? monthName(day, locale);
}

const seasonNames = {
  pl: ['wiosna', 'lato', 'jesień', 'zima'],
  en: ['spring', 'summer', 'autumn', 'winter'],
} satisfies Record<Locale, string[]>;

/** A season: its name, and its year („2014”); winter has two („2013/2014”), whichever side of New Year it is told by. */
export interface Season {
  name: string;
  year: string;
}

/** The meteorological season that a day lies in; spring begins with March. */
export function seasonOf({ year, month }: Day, locale: Locale): Season {
  const name = seasonNames[locale][Math.floor(((month + 9) % 12) / 3)] ?? '';
  const winter = month === 12 ? year : month < 3 ? year - 1 : undefined;
  return { name, year: winter === undefined ? String(year) : `${winter}/${winter + 1}` };
}

/** „28 listopada”, "28 November". */
export function dayAndMonth(day: Day, locale: Locale): string {
  return `${day.day} ${monthOfDay(day, locale)}`;
}

/** „28 listopada 2026”, "28 November 2026". */
export function fullDay(day: Day, locale: Locale): string {
  return `${dayAndMonth(day, locale)} ${day.year}`;
}
