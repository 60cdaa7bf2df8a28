import { intlTag, perLocale, type Locale } from './locales.ts';
import { utc, type Day } from './wall-clock.ts';

/**
 * Days, months, seasons and years in words. The names come from `Intl`, the order of words from here: what ICU
 * prints between them changes from version to version, and a page must not change with it.
 */

/** The names of sample days. Computed once, since lists need them often and `Intl` is slow. */
function names(days: Day[], options: Intl.DateTimeFormatOptions): Record<Locale, string[]> {
  return perLocale((locale) => {
    const words = new Intl.DateTimeFormat(intlTag[locale], { timeZone: 'UTC', ...options });
    const [part] = Object.keys(options);
    return days.map(
      (day) =>
        words.formatToParts(utc(day)).find(({ type }) => type === part)?.value ?? words.format(utc(day)),
    );
  });
}

// 1 January 2023 was a Sunday, the day of the week that `Date` counts from.
const week = Array.from({ length: 7 }, (_, index) => ({ year: 2023, month: 1, day: index + 1 }));
const weekdays = names(week, { weekday: 'long' });
const shortWeekdays = names(week, { weekday: 'short' });
const firsts = Array.from({ length: 12 }, (_, index) => ({ year: 2023, month: index + 1, day: 1 }));
const months = names(firsts, { month: 'long' });
// ICU puts a Polish month into the genitive ("listopada") only next to a day's number.
const dayMonths = names(firsts, { month: 'long', day: 'numeric' });

/** „sobota”, "Saturday". */
export function weekdayName(day: Day, locale: Locale): string {
  return weekdays[locale][new Date(utc(day)).getUTCDay()] ?? '';
}

/** „sob.”, "Sat". */
export function shortWeekdayName(day: Day, locale: Locale): string {
  return shortWeekdays[locale][new Date(utc(day)).getUTCDay()] ?? '';
}

/** The month on its own: „listopad”, "November". */
export function monthName({ month }: Day, locale: Locale): string {
  return months[locale][month - 1] ?? '';
}

/** The month after a day's number or after „od”, „do”: „listopada”, "November". */
export function monthOfDay({ month }: Day, locale: Locale): string {
  return dayMonths[locale][month - 1] ?? '';
}

const seasonNames = {
  pl: ['wiosna', 'lato', 'jesień', 'zima'],
  en: ['spring', 'summer', 'autumn', 'winter'],
} satisfies Record<Locale, string[]>;

/** A season: its name and its year („2014”). A winter has two years („2013/2014”) on both sides of New Year. */
export interface Season {
  name: string;
  year: string;
}

/** The meteorological season of a day; spring begins in March. */
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
