import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { everyMidnight, nextMidnight } from '../src/midnight.ts';

const warsaw = 'Europe/Warsaw';

test.each([
  ['an ordinary winter day', '2026-11-20T12:00:00Z', '2026-11-20T23:00:00Z'],
  ['an ordinary summer day', '2026-07-01T12:00:00Z', '2026-07-01T22:00:00Z'],
  ['the day that summer time ends (25 hours)', '2026-10-24T22:30:00Z', '2026-10-25T23:00:00Z'],
  ['the evening before summer time ends', '2026-10-24T20:00:00Z', '2026-10-24T22:00:00Z'],
  ['the day that summer time begins (23 hours)', '2027-03-27T23:30:00Z', '2027-03-28T22:00:00Z'],
  ['the evening before summer time begins', '2027-03-27T20:00:00Z', '2027-03-27T23:00:00Z'],
  [
    'half past eleven in UTC on New Year’s Eve, already January in Warsaw',
    '2026-12-31T23:30:00Z',
    '2027-01-01T23:00:00Z',
  ],
  ['midnight itself', '2026-11-20T23:00:00Z', '2026-11-21T23:00:00Z'],
  ['a millisecond before midnight', '2026-11-20T22:59:59.999Z', '2026-11-20T23:00:00Z'],
  ['the end of a leap February', '2028-02-28T23:30:00Z', '2028-02-29T23:00:00Z'],
])('finds the midnight after %s', (_name, after, midnight) => {
  expect(nextMidnight(new Date(after), warsaw).toISOString()).toBe(new Date(midnight).toISOString());
});

test('knows zones west of Greenwich and with half hours', () => {
  expect(nextMidnight(new Date('2026-11-20T12:00:00Z'), 'America/New_York').toISOString()).toBe(
    '2026-11-21T05:00:00.000Z',
  );
  expect(nextMidnight(new Date('2026-11-20T12:00:00Z'), 'Asia/Kolkata').toISOString()).toBe(
    '2026-11-20T18:30:00.000Z',
  );
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('calls once at each midnight, across the night that summer time ends', () => {
  vi.setSystemTime('2026-10-24T12:00:00Z');
  const called: string[] = [];
  const end = everyMidnight(warsaw, () => called.push(new Date().toISOString()));
  vi.advanceTimersByTime(72 * 3_600_000);
  expect(called).toEqual([
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
    '2026-10-26T23:00:00.000Z',
  ]);
  end();
  vi.advanceTimersByTime(48 * 3_600_000);
  expect(called).toHaveLength(3);
});

test('notices midnight within a minute where the clock jumped ahead', () => {
  vi.setSystemTime('2026-11-20T12:00:00Z');
  const callback = vi.fn();
  const end = everyMidnight(warsaw, callback);
  vi.setSystemTime('2026-11-21T09:00:00Z');
  vi.advanceTimersByTime(60_000);
  expect(callback).toHaveBeenCalledTimes(1);
  end();
});

test('misses no midnight after the clock was set back by days', () => {
  vi.setSystemTime('2026-11-24T12:00:00Z');
  const callback = vi.fn();
  const end = everyMidnight(warsaw, callback);
  vi.setSystemTime('2026-11-20T12:00:00Z');
  vi.advanceTimersByTime(2 * 24 * 3_600_000);
  expect(callback).toHaveBeenCalledTimes(2);
  end();
});
