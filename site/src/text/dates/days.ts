import { utc, type Locale } from '@osiedle/shared';
import { dayAndMonth, monthOfDay, weekdayName } from '@osiedle/shared/day-words';
import { localTimes, type Times } from './times.ts';
import { daysBetween, type Day } from './wall-clock.ts';

/** The first and the last of several days. */
export interface Days {
  from: Day;
  to: Day;
}

/** The day that many days later, also of another month. */
export function dayIn({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day for programs: `2026-12-05` (ISO 8601). */
export function machineDay(day: Day): string {
  return new Date(utc(day)).toISOString().slice(0, 10);
}

/** The id of a day's part of a page. */
export function dayId(day: Day): string {
  return `d-${machineDay(day)}`;
}

/** The days from the first to the last; none if the last comes before the first. */
export function eachDay({ from, to }: Days): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => dayIn(from, index));
}

/** What is left of a week's Saturday and Sunday on one of its days. */
export function weekendFrom(day: Day): Days {
  // Sunday is 0.
  const weekday = new Date(utc(day)).getUTCDay();
  const to = dayIn(day, (7 - weekday) % 7);
  return { from: weekday === 0 ? day : dayIn(to, -1), to };
}

/** The days that a date covers. `undefined` if it is not known to the day. */
export function daysOf(times: Times): Days | undefined {
  const { precision, start, end, oneDay } = localTimes(times);
  if (precision !== 'instant' && precision !== 'day') return undefined;
  return { from: calendarDay(start), to: calendarDay(oneDay || !end ? start : end) };
}

/** Whether a date lasts several days. */
export function isSeveralDays(days: Days | undefined): boolean {
  return days !== undefined && utc(days.from) < utc(days.to);
}

/** Whether two spans of days have a day in common. */
export function overlap(one: Days, other: Days): boolean {
  return utc(one.from) <= utc(other.to) && utc(other.from) <= utc(one.to);
}

/** The days that two spans have in common; none if the last comes before the first. */
export function common(one: Days, other: Days): Days {
  return {
    from: utc(one.from) > utc(other.from) ? one.from : other.from,
    to: utc(one.to) < utc(other.to) ? one.to : other.to,
  };
}

// As in `dates.ts`: no comma after an English weekday.
const afterWeekday: Record<Locale, string> = { pl: ', ', en: ' ' };

/** Near days without a year: „sobota, 5 grudnia”, „5–6 grudnia”, „31 października – 1 listopada”. */
export function nearDays({ from, to }: Days, locale: Locale): string {
  if (utc(from) === utc(to))
    return `${weekdayName(from, locale)}${afterWeekday[locale]}${dayAndMonth(from, locale)}`;
  // A line may end after a dash, unless a word joiner follows.
  return from.month === to.month
    ? `${from.day}–\u2060${to.day} ${monthOfDay(from, locale)}`
    : `${dayAndMonth(from, locale)} – ${dayAndMonth(to, locale)}`;
}

/** A day without the time that may come with it. */
export function calendarDay({ year, month, day }: Day): Day {
  return { year, month, day };
}
