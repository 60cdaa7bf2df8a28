import type { DatePrecision, Locale } from '@osiedle/shared';
import { dayAndMonth, fullDay, monthName, seasonOf } from '@osiedle/shared/day-words';
import type { Day } from './wall-clock.ts';

/**
 * A range of days in words. Parts that both ends share stand once, at the end. In both languages the dash has no spaces
 * between single words („28–29 listopada”) and has spaces between phrases („31 stycznia – 1 lutego”). ICU always adds
 * spaces in English.
 */
export function range(
  from: Day,
  to: Day | undefined,
  precision: Exclude<DatePrecision, 'instant'>,
  locale: Locale,
): string {
  return said[precision](from, to ?? from, locale);
}

const said = { day: days, month: months, season: seasons, year: years };

function days(from: Day, to: Day, locale: Locale): string {
  if (from.year !== to.year) return `${fullDay(from, locale)} – ${fullDay(to, locale)}`;
  if (from.month !== to.month) return `${dayAndMonth(from, locale)} – ${fullDay(to, locale)}`;
  return from.day === to.day ? fullDay(to, locale) : `${from.day}–${fullDay(to, locale)}`;
}

function months(from: Day, to: Day, locale: Locale): string {
  const last = `${monthName(to, locale)} ${to.year}`;
  if (from.year !== to.year) return `${monthName(from, locale)} ${from.year} – ${last}`;
  return from.month === to.month ? last : `${monthName(from, locale)}–${last}`;
}

function seasons(from: Day, to: Day, locale: Locale): string {
  const [first, last] = [seasonOf(from, locale), seasonOf(to, locale)];
  const end = `${last.name} ${last.year}`;
  if (first.year !== last.year) return `${first.name} ${first.year} – ${end}`;
  return first.name === last.name ? end : `${first.name}–${end}`;
}

function years(from: Day, to: Day): string {
  return from.year === to.year ? String(to.year) : `${from.year}–${to.year}`;
}
