import { describe, expect, test } from 'vitest';
import type { Schedule } from '../src/scheduling/schedule.ts';
import { groupSchedules } from '../src/admin/scheduling/groups.ts';
import { readRefusal } from '../src/admin/scheduling/refusal.ts';
import { presetsAt, whenText } from '../src/admin/scheduling/when.ts';

/** What the panel makes of times and answers, without a browser. */

const presets = (now: string) => presetsAt(Date.parse(now)).map(({ name, at }) => `${name} ${at}`);

describe('The times to choose from', () => {
  test('are to come, in the city’s hours', () => {
    // A Thursday, in winter.
    expect(presets('2026-12-17T10:00:00Z')).toEqual([
      'today 2026-12-17T15:00:00.000Z',
      'tomorrow 2026-12-18T07:00:00.000Z',
      'monday 2026-12-21T07:00:00.000Z',
    ]);
    expect(presets('2026-12-17T14:30:00Z')[0]).toMatch(/^tomorrow/);
    // 0.30 on Friday in the city.
    expect(presets('2026-12-17T23:30:00Z')[1]).toBe('tomorrow 2026-12-19T07:00:00.000Z');
  });

  test('name Monday once', () => {
    expect(presets('2026-12-20T20:00:00Z')).toEqual([
      'tomorrow 2026-12-21T07:00:00.000Z',
      'week 2026-12-28T07:00:00.000Z',
    ]);
    expect(presets('2026-12-21T20:00:00Z')).toEqual([
      'tomorrow 2026-12-22T07:00:00.000Z',
      'monday 2026-12-28T07:00:00.000Z',
    ]);
  });

  test('stay at eight over the nights on which clocks change', () => {
    // Before 25 October 2026, when clocks go back, and before 28 March 2027, when they go forward.
    expect(presets('2026-10-24T18:00:00Z')).toEqual([
      'tomorrow 2026-10-25T07:00:00.000Z',
      'monday 2026-10-26T07:00:00.000Z',
    ]);
    expect(presets('2027-03-27T18:00:00Z')).toEqual([
      'tomorrow 2027-03-28T06:00:00.000Z',
      'monday 2027-03-29T06:00:00.000Z',
    ]);
  });
});

test('A time is said with its weekday, and with its year where that is another', () => {
  const now = Date.parse('2026-12-17T10:00:00Z');
  expect(whenText('2026-12-21T07:00:00.000Z', 'pl', now)).toBe('pon. 21 grudnia o 8.00');
  expect(whenText('2026-12-21T07:05:00.000Z', 'en', now)).toBe('on Mon 21 December at 8:05');
  expect(whenText('2027-01-04T07:00:00.000Z', 'pl', now)).toBe('pon. 4 stycznia 2027 o 8.00');
});

test('What both languages have in common is one line', () => {
  const one: Schedule = {
    locale: 'pl',
    verb: 'publish',
    at: '2026-12-21T07:00:00.000Z',
    name: 'Anna Nowak',
    failure: null,
    sentences: [],
  };
  expect(groupSchedules([one, { ...one, locale: 'en' }])).toMatchObject([{ locales: ['pl', 'en'] }]);
  expect(groupSchedules([one, { ...one, locale: 'en', at: '2026-12-22T07:00:00.000Z' }])).toHaveLength(2);
});

test('A refusal becomes faults at the fields of the form', () => {
  const errors = [
    { path: ['endsAt'], message: 'Koniec.' },
    { path: ['gallery', 1, 'altDefault'], message: 'Opis.' },
  ];
  const data = { error: { message: '2 pola', details: { locale: 'pl', errors } } };
  expect(readRefusal({ response: { data } })).toEqual({
    message: '2 pola',
    locale: 'pl',
    faults: { endsAt: 'Koniec.', gallery: { 1: { altDefault: 'Opis.' } } },
  });
  expect(readRefusal(new Error('no line'))).toBeUndefined();
});
