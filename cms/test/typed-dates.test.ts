import { describe, expect, test } from 'vitest';
import {
  parseDay,
  typingFault,
  parseInstant,
  isoDay,
  formatDay,
  formatInstant,
  repeatedHour,
} from '../src/admin/hours/typed-dates.ts';

describe('a typed day and time', () => {
  test.each([
    ['12.06.2027', '17:30', '2027-06-12T15:30:00.000Z'],
    ['12.06.2027', '17.30', '2027-06-12T15:30:00.000Z'],
    ['12.06.2027', '1730', '2027-06-12T15:30:00.000Z'],
    ['12.6.2027', '17 30', '2027-06-12T15:30:00.000Z'],
    ['12/06/2027', '17', '2027-06-12T15:00:00.000Z'],
    [' 12. 6. 2027 r. ', ' 9:05 ', '2027-06-12T07:05:00.000Z'],
    ['2027-06-12', '905', '2027-06-12T07:05:00.000Z'],
    ['12.01.2027', '17:30', '2027-01-12T16:30:00.000Z'],
    ['31.12.2026', '23:30', '2026-12-31T22:30:00.000Z'],
    ['01.01.2027', '0:00', '2026-12-31T23:00:00.000Z'],
    ['01.01.2027', '', '2026-12-31T23:00:00.000Z'],
    ['29.02.2028', '12', '2028-02-29T11:00:00.000Z'],
    // The first of the two 2.30s, and the hours around the one that does not exist.
    ['25.10.2026', '2:30', '2026-10-25T00:30:00.000Z'],
    ['25.10.2026', '3:00', '2026-10-25T02:00:00.000Z'],
    ['28.03.2027', '1:30', '2027-03-28T00:30:00.000Z'],
    ['28.03.2027', '3:00', '2027-03-28T01:00:00.000Z'],
  ])('%s at %s in the city is an instant', (day, time, instant) => {
    expect(parseInstant({ day, time })).toBe(instant);
    expect(typingFault(instant)).toBeUndefined();
  });

  test.each([
    ['28.03.2027', '2:30', 'skippedTime'],
    ['28.03.2027', '2:00', 'skippedTime'],
    ['31.02.2027', '17:30', 'noSuchDay'],
    ['29.02.2027', '', 'noSuchDay'],
    ['12.13.2027', '17:30', 'noSuchDay'],
    ['12.06', '17:30', 'noSuchDay'],
    ['12.06.27', '17:30', 'noSuchDay'],
    ['12.06.20277', '17:30', 'noSuchDay'],
    ['w piątek', '17:30', 'noSuchDay'],
    ['12.06.2027', '24:00', 'noSuchTime'],
    ['12.06.2027', '17:60', 'noSuchTime'],
    ['12.06.2027', '173', 'noSuchTime'],
    ['12.06.2027', '17:3', 'noSuchTime'],
    ['12.06.2027', '5 po południu', 'noSuchTime'],
    ['', '17:30', 'dayMissing'],
  ])('%s at %s is no instant, has a fault, and stays as it was typed', (day, time, fault) => {
    const value = parseInstant({ day, time });
    expect(typingFault(value)).toBe(fault);
    expect(formatInstant(value, 'pl')).toEqual({ day, time });
    // The CMS refuses it too: Strapi reads ISO 8601 and milliseconds.
    expect(Number.isNaN(Date.parse(value ?? ''))).toBe(true);
    expect(value).not.toMatch(/^\d+$/);
  });

  test('is null when nothing is typed', () => {
    expect(parseInstant({ day: '', time: ' ' }, '2027-06-12T15:30:00.000Z')).toBeNull();
    expect(formatInstant(null, 'pl')).toEqual({ day: '', time: '' });
  });

  test('stays as it is stored when the same minute is typed', () => {
    const second = '2026-10-25T01:30:00.000Z';
    const typed = formatInstant(second, 'pl');
    expect(typed).toEqual({ day: '25.10.2026', time: '02:30' });
    expect(parseInstant(typed, second)).toBe(second);
    expect(parseInstant(typed)).toBe('2026-10-25T00:30:00.000Z');
    expect(parseInstant({ day: '12.06.2027', time: '17:30' }, '2027-06-12T15:30:12.345Z')).toBe(
      '2027-06-12T15:30:12.345Z',
    );
    expect(parseInstant({ day: '12.06.2027', time: '17:31' }, '2027-06-12T15:30:12.345Z')).toBe(
      '2027-06-12T15:31:00.000Z',
    );
  });

  test('is marked as the first or the second if its hour comes twice', () => {
    expect(repeatedHour('2026-10-25T00:30:00.000Z')).toBe('first');
    expect(repeatedHour('2026-10-25T01:30:00.000Z')).toBe('second');
    expect(repeatedHour('2026-10-25T02:30:00.000Z')).toBeUndefined();
    expect(repeatedHour(null)).toBeUndefined();
    expect(repeatedHour(parseInstant({ day: 'x', time: '' }))).toBeUndefined();
  });

  test('is written in the format of the panel’s language', () => {
    expect(formatInstant('2027-06-12T15:30:00.000Z', 'pl')).toEqual({ day: '12.06.2027', time: '17:30' });
    expect(formatInstant('2027-06-12T15:30:00.000Z', 'en')).toEqual({ day: '12/06/2027', time: '17:30' });
  });
});

describe('a typed day', () => {
  test.each([
    ['12.06.2027', '2027-06-12'],
    ['1.1.1900', '1900-01-01'],
    ['31/12/2026', '2026-12-31'],
  ])('%s is kept as a calendar day', (day, value) => {
    expect(parseDay({ day, time: '' })).toBe(value);
    expect(isoDay({ day, time: '' })).toBe(value);
    expect(parseDay(formatDay(value, 'pl'))).toBe(value);
    expect(parseDay(formatDay(value, 'en'))).toBe(value);
  });

  test.each(['31.02.2027', '12.06', 'wkrótce', '12.06.1899', '01.01.2100'])(
    '%s is no day, and stays as it was typed',
    (day) => {
      const value = parseDay({ day, time: '' });
      expect(typingFault(value)).toBe('noSuchDay');
      expect(formatDay(value, 'pl').day).toBe(day);
      expect(isoDay({ day, time: '' })).toBe('');
    },
  );
});
