import { expect, test } from 'vitest';
import { readDay, startOfDay, wallClock } from '../src/text/dates/wall-clock.ts';

test.each([
  ['an ordinary winter day', '2026-11-21', '2026-11-20T23:00:00Z'],
  ['an ordinary summer day', '2026-07-02', '2026-07-01T22:00:00Z'],
  ['the day that summer time ends (25 hours)', '2026-10-25', '2026-10-24T22:00:00Z'],
  ['the day after it', '2026-10-26', '2026-10-25T23:00:00Z'],
  ['the day that summer time begins (23 hours)', '2027-03-28', '2027-03-27T23:00:00Z'],
  ['the day after it', '2027-03-29', '2027-03-28T22:00:00Z'],
  ['New Year', '2027-01-01', '2026-12-31T23:00:00Z'],
  ['the last day of a leap February', '2028-02-29', '2028-02-28T23:00:00Z'],
  ['a day before summer time was agreed on', '1900-06-01', '1900-05-31T22:36:00Z'],
])('finds the first instant of %s', (_name, day, instant) => {
  expect(startOfDay(readDay(day)).toISOString()).toBe(new Date(instant).toISOString());
});

test('counts on into the next month or year if a month or a day is too large', () => {
  expect(startOfDay({ year: 2026, month: 12, day: 32 })).toEqual(startOfDay(readDay('2027-01-01')));
  expect(startOfDay({ year: 2026, month: 13, day: 1 })).toEqual(startOfDay(readDay('2027-01-01')));
  expect(startOfDay({ year: 2026, month: 0, day: 1 })).toEqual(startOfDay(readDay('2025-12-01')));
});

test('finds midnight in the city’s time, one millisecond after the day before, all year round', () => {
  for (let number = 1; number <= 366; number++) {
    const start = startOfDay({ year: 2028, month: 1, day: number });
    const { hour, minute, second, ...day } = wallClock(start);
    expect([hour, minute, second]).toEqual([0, 0, 0]);
    expect(startOfDay(day)).toEqual(start);
    expect(wallClock(new Date(start.getTime() - 1)).day).not.toBe(day.day);
  }
});
