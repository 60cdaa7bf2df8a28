import { utc, type Locale } from '@osiedle/shared';
import { monthName } from '@osiedle/shared/day-words';
import type { Day } from './wall-clock.ts';

/** A month of a year, as in addresses: `2026-12`. */
export type Month = `${number}-${number}`;

/** The month of a day. */
export function monthOf({ year, month }: Day): Month {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` as Month;
}

/** The first day of a month. */
export function monthStart(month: Month): Day {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { year, month: number, day: 1 };
}

/** The last day of a month. */
export function monthEnd(month: Month): Day {
  const { year, month: number } = monthStart(month);
  return { year, month: number, day: new Date(Date.UTC(year, number, 0)).getUTCDate() };
}

/** A month within a sentence: „grudzień 2026”. */
export function monthInWords(month: Month, locale: Locale): string {
  const first = monthStart(month);
  return `${monthName(first, locale)} ${first.year}`;
}

/** A month as a heading: „Grudzień 2026”. */
export function monthTitle(month: Month, locale: Locale): string {
  const words = monthInWords(month, locale);
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

/** The weeks of a month, from Monday to Sunday; days of other months are `undefined`. */
export function weeksOf(month: Month): (Day | undefined)[][] {
  const first = monthStart(month);
  const blank = (new Date(utc(first)).getUTCDay() + 6) % 7;
  const length = monthEnd(month).day;
  return Array.from({ length: Math.ceil((blank + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - blank + 1;
      return day >= 1 && day <= length ? { ...first, day } : undefined;
    }),
  );
}
