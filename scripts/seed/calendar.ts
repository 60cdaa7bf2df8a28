import { addDays, weekdayOf } from './time.ts';

/** When neighbours would really meet: on the weekday asked for, and not on a holiday. */

const fixedHolidays = [
  '01-01',
  '01-06',
  '05-01',
  '05-03',
  '08-15',
  '11-01',
  '11-11',
  '12-24',
  '12-25',
  '12-26',
  '12-31',
];

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher's algorithm). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const dayOfMonth = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Whether most people have the day off, or keep it for the family: public holidays, the eves of Christmas and New Year. */
export function isHoliday(day: string): boolean {
  if (fixedHolidays.includes(day.slice(5))) return true;
  const easter = easterSunday(Number(day.slice(0, 4)));
  // Holy Saturday, Easter, Easter Monday, Pentecost, Corpus Christi.
  return [-1, 0, 1, 49, 60].some((distance) => addDays(easter, distance) === day);
}

/**
 * The first day for an event that is on a given weekday, at least some days after another.
 * @param weekday 0 for Sunday to 6 for Saturday
 * @param length how many days in a row must be free of holidays
 */
export function firstFree(after: string, atLeast: number, weekday: number, length = 1): string {
  let day = addDays(after, atLeast);
  while (weekdayOf(day) !== weekday) day = addDays(day, 1);
  const isFree = (start: string) =>
    Array.from({ length }, (_, index) => addDays(start, index)).every((one) => !isHoliday(one));
  while (!isFree(day)) day = addDays(day, 7);
  return day;
}
