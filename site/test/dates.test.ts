import { describe, expect, it } from 'vitest';
import {
  dateParts,
  dayInWords,
  dayOfInstant,
  eventDate,
  eventDays,
  eventHours,
  timeOfDay,
} from '../src/text/dates/dates.ts';
import { machineDates } from '../src/text/dates/machine-dates.ts';
import { periodInWords } from '../src/text/dates/periods.ts';
import { allDates, daysInWords } from '../src/text/dates/repeated-dates.ts';
import type { Times } from '../src/text/dates/times.ts';
import { wallClock } from '../src/text/dates/wall-clock.ts';

function times(startsAt: string, endsAt?: string, more: Partial<Times> = {}): Times {
  return { startsAt, endsAt, ...more };
}
const day = { datePrecision: 'day' } as const;

interface Case {
  name: string;
  times: Times;
  pl: string;
  en: string;
  hours?: string | undefined;
  machine: { start: string; end?: string };
}

const cases: Case[] = [
  {
    name: 'an afternoon',
    times: times('2026-11-28T15:00:00.000Z', '2026-11-28T18:00:00.000Z'),
    pl: 'sobota, 28 listopada 2026, 16.00–19.00',
    en: 'Saturday 28 November 2026, 16:00–19:00',
    hours: '16.00–19.00',
    machine: { start: '2026-11-28T16:00:00+01:00', end: '2026-11-28T19:00:00+01:00' },
  },
  {
    name: 'a morning without an end',
    times: times('2026-06-02T07:05:00.000Z'),
    pl: 'wtorek, 2 czerwca 2026, 9.05',
    en: 'Tuesday 2 June 2026, 09:05',
    hours: '9.05',
    machine: { start: '2026-06-02T09:05:00+02:00' },
  },
  {
    name: 'an evening into the small hours',
    times: times('2026-11-28T19:00:00.000Z', '2026-11-29T01:00:00.000Z'),
    pl: 'sobota, 28 listopada 2026, 20.00–2.00',
    en: 'Saturday 28 November 2026, 20:00–02:00',
    hours: '20.00–2.00',
    machine: { start: '2026-11-28T20:00:00+01:00', end: '2026-11-29T02:00:00+01:00' },
  },
  {
    name: 'an evening to midnight',
    times: times('2026-12-31T19:00:00.000Z', '2026-12-31T23:00:00.000Z'),
    pl: 'czwartek, 31 grudnia 2026, 20.00–24.00',
    en: 'Thursday 31 December 2026, 20:00–midnight',
    hours: '20.00–24.00',
    machine: { start: '2026-12-31T20:00:00+01:00', end: '2027-01-01T00:00:00+01:00' },
  },
  {
    name: '31 December 23:30Z, which in Kraków is New Year',
    times: times('2026-12-31T23:30:00.000Z'),
    pl: 'piątek, 1 stycznia 2027, 0.30',
    en: 'Friday 1 January 2027, 00:30',
    hours: '0.30',
    machine: { start: '2027-01-01T00:30:00+01:00' },
  },
  {
    name: 'the night that summer time ends',
    times: times('2026-10-24T23:30:00.000Z', '2026-10-25T01:30:00.000Z'),
    pl: 'niedziela, 25 października 2026, 1.30–2.30',
    en: 'Sunday 25 October 2026, 01:30–02:30',
    hours: '1.30–2.30',
    machine: { start: '2026-10-25T01:30:00+02:00', end: '2026-10-25T02:30:00+01:00' },
  },
  {
    name: 'the hour that occurs twice',
    times: times('2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'),
    pl: 'niedziela, 25 października 2026, 2.30–2.30',
    en: 'Sunday 25 October 2026, 02:30–02:30',
    hours: '2.30–2.30',
    machine: { start: '2026-10-25T02:30:00+02:00', end: '2026-10-25T02:30:00+01:00' },
  },
  {
    name: 'the night that summer time begins',
    times: times('2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'),
    pl: 'niedziela, 28 marca 2027, 1.30–3.30',
    en: 'Sunday 28 March 2027, 01:30–03:30',
    hours: '1.30–3.30',
    machine: { start: '2027-03-28T01:30:00+01:00', end: '2027-03-28T03:30:00+02:00' },
  },
  {
    name: 'two days with hours',
    times: times('2026-11-28T08:00:00.000Z', '2026-11-29T16:00:00.000Z'),
    pl: 'sobota, 28 listopada, 9.00 – niedziela, 29 listopada 2026, 17.00',
    en: 'Saturday 28 November, 09:00 – Sunday 29 November 2026, 17:00',
    hours: 'sobota 9.00 – niedziela 17.00',
    machine: { start: '2026-11-28T09:00:00+01:00', end: '2026-11-29T17:00:00+01:00' },
  },
  {
    name: 'a night away',
    times: times('2026-12-11T16:00:00.000Z', '2026-12-12T13:00:00.000Z'),
    pl: 'piątek, 11 grudnia, 17.00 – sobota, 12 grudnia 2026, 14.00',
    en: 'Friday 11 December, 17:00 – Saturday 12 December 2026, 14:00',
    hours: 'piątek 17.00 – sobota 14.00',
    machine: { start: '2026-12-11T17:00:00+01:00', end: '2026-12-12T14:00:00+01:00' },
  },
  {
    name: 'a morning after a night that begins before noon',
    times: times('2026-12-11T10:59:00.000Z', '2026-12-12T04:59:00.000Z'),
    pl: 'piątek, 11 grudnia, 11.59 – sobota, 12 grudnia 2026, 5.59',
    en: 'Friday 11 December, 11:59 – Saturday 12 December 2026, 05:59',
    hours: 'piątek 11.59 – sobota 5.59',
    machine: { start: '2026-12-11T11:59:00+01:00', end: '2026-12-12T05:59:00+01:00' },
  },
  {
    name: 'a week with hours, to the same day of the week',
    times: times('2026-12-11T16:00:00.000Z', '2026-12-18T13:00:00.000Z'),
    pl: 'piątek, 11 grudnia, 17.00 – piątek, 18 grudnia 2026, 14.00',
    en: 'Friday 11 December, 17:00 – Friday 18 December 2026, 14:00',
    hours: '11 grudnia 17.00 – 18 grudnia 14.00',
    machine: { start: '2026-12-11T17:00:00+01:00', end: '2026-12-18T14:00:00+01:00' },
  },
  {
    name: 'six nights, over New Year',
    times: times('2026-12-30T16:00:00.000Z', '2027-01-05T13:00:00.000Z'),
    pl: 'środa, 30 grudnia 2026, 17.00 – wtorek, 5 stycznia 2027, 14.00',
    en: 'Wednesday 30 December 2026, 17:00 – Tuesday 5 January 2027, 14:00',
    hours: 'środa 17.00 – wtorek 14.00',
    machine: { start: '2026-12-30T17:00:00+01:00', end: '2027-01-05T14:00:00+01:00' },
  },
  {
    name: 'two years with hours',
    times: times('2026-12-31T08:00:00.000Z', '2027-01-02T16:00:00.000Z'),
    pl: 'czwartek, 31 grudnia 2026, 9.00 – sobota, 2 stycznia 2027, 17.00',
    en: 'Thursday 31 December 2026, 09:00 – Saturday 2 January 2027, 17:00',
    hours: 'czwartek 9.00 – sobota 17.00',
    machine: { start: '2026-12-31T09:00:00+01:00', end: '2027-01-02T17:00:00+01:00' },
  },
  {
    name: 'an end before the start, which is a mistake',
    times: times('2026-11-28T15:00:00.000Z', '2026-11-27T15:00:00.000Z'),
    pl: 'sobota, 28 listopada 2026, 16.00',
    en: 'Saturday 28 November 2026, 16:00',
    hours: '16.00',
    machine: { start: '2026-11-28T16:00:00+01:00' },
  },
  {
    name: 'a whole day',
    times: times('2026-06-12T22:00:00.000Z', '2026-06-13T21:59:00.000Z', { allDay: true }),
    pl: 'sobota, 13 czerwca 2026',
    en: 'Saturday 13 June 2026',
    machine: { start: '2026-06-13' },
  },
  {
    name: 'two days of one month',
    times: times('2012-11-27T23:00:00.000Z', '2012-11-28T23:00:00.000Z', day),
    pl: '28–29 listopada 2012',
    en: '28–29 November 2012',
    machine: { start: '2012-11-28', end: '2012-11-29' },
  },
  {
    name: 'two days of two months',
    times: times('2017-01-30T23:00:00.000Z', '2017-02-01T22:00:00.000Z', day),
    pl: '31 stycznia – 1 lutego 2017',
    en: '31 January – 1 February 2017',
    machine: { start: '2017-01-31', end: '2017-02-01' },
  },
  {
    name: 'days of two years',
    times: times('2026-12-30T23:00:00.000Z', '2027-01-02T22:00:00.000Z', { allDay: true }),
    pl: '31 grudnia 2026 – 2 stycznia 2027',
    en: '31 December 2026 – 2 January 2027',
    machine: { start: '2026-12-31', end: '2027-01-02' },
  },
  {
    name: 'a month',
    times: times('2013-05-31T22:00:00.000Z', undefined, { datePrecision: 'month' }),
    pl: 'czerwiec 2013',
    en: 'June 2013',
    machine: { start: '2013-06' },
  },
  {
    name: 'months of one year',
    times: times('2013-05-31T22:00:00.000Z', '2013-09-15T12:00:00.000Z', { datePrecision: 'month' }),
    pl: 'czerwiec–wrzesień 2013',
    en: 'June–September 2013',
    machine: { start: '2013-06', end: '2013-09' },
  },
  {
    name: 'months of two years',
    times: times('2013-11-30T23:00:00.000Z', '2014-06-15T12:00:00.000Z', { datePrecision: 'month' }),
    pl: 'grudzień 2013 – czerwiec 2014',
    en: 'December 2013 – June 2014',
    machine: { start: '2013-12', end: '2014-06' },
  },
  {
    name: 'a spring',
    times: times('2014-02-28T23:00:00.000Z', '2014-05-31T21:59:59.000Z', { datePrecision: 'season' }),
    pl: 'wiosna 2014',
    en: 'spring 2014',
    machine: { start: '2014' },
  },
  {
    name: 'a winter given by its January',
    times: times('2014-01-10T12:00:00.000Z', undefined, { datePrecision: 'season' }),
    pl: 'zima 2013/2014',
    en: 'winter 2013/2014',
    machine: { start: '2014' },
  },
  {
    name: 'a winter given by its December',
    times: times('2013-12-10T12:00:00.000Z', '2014-02-10T12:00:00.000Z', { datePrecision: 'season' }),
    pl: 'zima 2013/2014',
    en: 'winter 2013/2014',
    machine: { start: '2013', end: '2014' },
  },
  {
    name: 'two seasons',
    times: times('2014-03-10T12:00:00.000Z', '2014-07-10T12:00:00.000Z', { datePrecision: 'season' }),
    pl: 'wiosna–lato 2014',
    en: 'spring–summer 2014',
    machine: { start: '2014' },
  },
  {
    name: 'seasons of two years',
    times: times('2014-09-10T12:00:00.000Z', '2015-04-10T12:00:00.000Z', { datePrecision: 'season' }),
    pl: 'jesień 2014 – wiosna 2015',
    en: 'autumn 2014 – spring 2015',
    machine: { start: '2014', end: '2015' },
  },
  {
    name: 'a year',
    times: times('2015-12-31T23:00:00.000Z', undefined, { datePrecision: 'year' }),
    pl: '2016',
    en: '2016',
    machine: { start: '2016' },
  },
  {
    name: 'years',
    times: times('2015-12-31T23:00:00.000Z', '2019-12-01T12:00:00.000Z', { datePrecision: 'year' }),
    pl: '2016–2019',
    en: '2016–2019',
    machine: { start: '2016', end: '2019' },
  },
];

describe('the date of an event', () => {
  it.each(cases)('$name: $pl', ({ times, pl, en, hours, machine }) => {
    expect(eventDate(times, 'pl')).toBe(pl);
    expect(eventDate(times, 'en')).toBe(en);
    expect(eventHours(times, 'pl')).toBe(hours);
    expect(machineDates(times)).toEqual(machine);
  });

  it('has only days in lists, and one day for an evening past midnight', () => {
    expect(eventDays(times('2026-11-28T19:00:00Z', '2026-11-29T01:00:00Z'), 'pl')).toBe('28 listopada 2026');
    expect(eventDays(times('2026-11-28T08:00:00Z', '2026-11-29T16:00:00Z'), 'pl')).toBe(
      '28–29 listopada 2026',
    );
  });

  it('does not depend on the time zone of the machine or of the instant', () => {
    expect(eventDate(times('2026-11-28T20:00:00+05:00'), 'pl')).toBe('sobota, 28 listopada 2026, 16.00');
  });

  it('names every Polish month in the genitive beside a day', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      dayInWords(`2026-${String(month + 1).padStart(2, '0')}-05`, 'pl'),
    );
    expect(months.map((text) => text.split(' ')[1])).toEqual(
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
        ' ',
      ),
    );
  });

  it('cannot be made from text that is no instant or day', () => {
    expect(() => wallClock('jutro')).toThrow(/no instant/);
    expect(() => dayInWords('2026-02-31', 'pl')).toThrow(/no day/);
    expect(() => dayInWords('28.11.2026', 'pl')).toThrow(/no day/);
  });
});

describe('the parts of a date', () => {
  it.each([
    [
      times('2026-11-28T15:00:00Z', '2026-11-28T18:00:00Z'),
      { day: '28', month: 'listopada', year: '2026', weekday: 'sobota', hours: '16.00–19.00' },
    ],
    [
      times('2012-11-28T12:00:00Z', '2012-11-29T12:00:00Z', day),
      { day: '28–29', month: 'listopada', year: '2012' },
    ],
    [
      times('2017-01-31T12:00:00Z', '2017-02-01T12:00:00Z', day),
      { day: '31', month: 'stycznia', year: '2017', until: '1 lutego 2017' },
    ],
    [
      times('2014-04-13T12:00:00Z', undefined, day),
      { day: '13', month: 'kwietnia', year: '2014', weekday: 'niedziela' },
    ],
    [
      times('2013-06-10T12:00:00Z', undefined, { datePrecision: 'month' }),
      { month: 'czerwiec', year: '2013' },
    ],
    [
      times('2013-12-10T12:00:00Z', '2014-06-01T12:00:00Z', { datePrecision: 'month' }),
      { month: 'grudzień', year: '2013', until: 'czerwiec 2014' },
    ],
    [
      times('2014-04-10T12:00:00Z', undefined, { datePrecision: 'season' }),
      { season: 'wiosna', year: '2014' },
    ],
    [
      times('2016-04-10T12:00:00Z', '2019-04-10T12:00:00Z', { datePrecision: 'year' }),
      { year: '2016', until: '2019' },
    ],
  ])('are right in case %#', (times, expected) => {
    expect(dateParts(times, 'pl')).toEqual(expected);
  });
});

describe('an event on several dates', () => {
  const event = {
    ...times('2026-12-05T15:00:00Z', '2026-12-05T16:00:00Z'),
    endsAt: '2026-12-05T16:00:00Z',
    allDay: false,
    datePrecision: 'instant' as const,
    occurrences: [
      {
        startsAt: '2027-01-09T15:00:00Z',
        endsAt: undefined,
        calledOff: true,
        note: { default: 'Ferie', second: undefined },
      },
      {
        startsAt: '2026-11-28T15:00:00Z',
        endsAt: undefined,
        calledOff: false,
        note: { default: undefined, second: undefined },
      },
      {
        startsAt: '2026-12-12T15:00:00Z',
        endsAt: undefined,
        calledOff: false,
        note: { default: undefined, second: undefined },
      },
    ],
  };

  it('has all of them in order, each called off by itself', () => {
    const dates = allDates(event);
    expect(dates.map((one) => [one.startsAt.slice(0, 10), one.calledOff])).toEqual([
      ['2026-11-28', false],
      ['2026-12-05', false],
      ['2026-12-12', false],
      ['2027-01-09', true],
    ]);
    expect(dates[3]?.note.default).toBe('Ferie');
  });

  it('has all its days in one phrase', () => {
    const dates = allDates(event);
    expect(daysInWords(dates, 'pl')).toBe('28 listopada, 5 i 12 grudnia 2026, 9 stycznia 2027');
    expect(daysInWords(dates.slice(0, 3), 'pl')).toBe('28 listopada, 5 i 12 grudnia 2026');
    expect(daysInWords(dates.slice(0, 3), 'en')).toBe('28 November, 5 and 12 December 2026');
    expect(daysInWords(dates.slice(0, 1), 'pl')).toBe('28 listopada 2026');
  });

  it('has the full date of a day that occurs in two years', () => {
    const dates = [times('2026-12-05T12:00:00Z'), times('2027-12-05T12:00:00Z')];
    expect(daysInWords(dates, 'pl')).toBe('5 grudnia 2026 i 5 grudnia 2027');
  });
});

describe('a period', () => {
  it.each([
    [
      { startsOn: '2013-02-01', endsOn: '2015-04-30', datePrecision: 'day' as const },
      '1 lutego 2013 – 30 kwietnia 2015',
      '1 February 2013 – 30 April 2015',
    ],
    [
      { startsOn: '2013-12-01', endsOn: '2014-06-30', datePrecision: 'month' as const },
      'grudzień 2013 – czerwiec 2014',
      'December 2013 – June 2014',
    ],
    [
      { startsOn: '2016-01-01', endsOn: '2019-12-31', datePrecision: 'year' as const },
      '2016–2019',
      '2016–2019',
    ],
    [{ startsOn: '2012-07-11', datePrecision: 'month' as const }, 'od lipca 2012', 'from July 2012'],
    [{ startsOn: '2012-07-11', datePrecision: 'year' as const }, 'od 2012', 'from 2012'],
    [{ startsOn: '2012-07-11', datePrecision: 'day' as const }, 'od 11 lipca 2012', 'from 11 July 2012'],
    [{ endsOn: '2017-06-30', datePrecision: 'month' as const }, 'do czerwca 2017', 'until June 2017'],
    [{ datePrecision: 'month' as const }, undefined, undefined],
  ])('is written out in case %#', (period, pl, en) => {
    expect(periodInWords(period, 'pl')).toBe(pl);
    expect(periodInWords(period, 'en')).toBe(en);
  });
});

describe('days and hours by themselves', () => {
  it('are in the time of Kraków', () => {
    expect(dayOfInstant('2026-12-31T23:30:00Z', 'pl')).toBe('1 stycznia 2027');
    expect(dayOfInstant(new Date('2026-12-31T23:30:00Z'), 'en')).toBe('1 January 2027');
    expect(timeOfDay('2026-12-31T23:30:00Z', 'pl')).toBe('0.30');
    expect(timeOfDay('2026-07-01T07:05:00Z', 'en')).toBe('09:05');
  });
});
