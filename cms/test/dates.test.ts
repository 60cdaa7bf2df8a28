import { defaultLocale } from '@osiedle/shared';
import { describe, expect, test } from 'vitest';
import { rowHeading } from '../src/admin/headings/row-heading.ts';
import { dateHeading } from '../src/admin/hours/date-heading.ts';
import { dateAfter } from '../src/admin/hours/next-date.ts';
import { repeatDates, weekOfMonth } from '../src/admin/hours/repeat-dates.ts';
import { publicHolidays } from '../src/holidays/public-holidays.ts';

/** How the panel says dates, heads rows and repeats dates. */

const now = Date.parse('2026-11-29T12:00:00Z');
const evening = '2026-12-21T16:00:00.000Z';

describe('The heading of a date', () => {
  test.each([
    [evening, {}, 'pon. 21 grudnia, 17.00', 'Mon 21 December, 17:00'],
    ['2027-06-01T07:05:00.000Z', {}, 'wt. 1 czerwca 2027, 9.05', 'Tue 1 June 2027, 09:05'],
    // New Year in the city.
    ['2026-12-31T23:30:00.000Z', {}, 'pt. 1 stycznia 2027, 0.30', 'Fri 1 January 2027, 00:30'],
    [evening, { allDay: true }, 'pon. 21 grudnia', 'Mon 21 December'],
    [evening, { datePrecision: 'day' }, 'pon. 21 grudnia', 'Mon 21 December'],
    [evening, { datePrecision: 'month', allDay: true }, 'grudzień', 'December'],
    ['2027-12-01T07:05:00.000Z', { datePrecision: 'month' }, 'grudzień 2027', 'December 2027'],
    [evening, { datePrecision: 'season' }, 'zima 2026/2027', 'winter 2026/2027'],
    [evening, { datePrecision: 'year' }, '2026', '2026'],
    ['|31.02.2027|17.00', {}, undefined, undefined],
    [null, {}, undefined, undefined],
  ] as const)('%s %o', (startsAt, knowledge, polish, english) => {
    expect(dateHeading(startsAt, knowledge, 'pl', now)).toBe(polish);
    expect(dateHeading(startsAt, knowledge, 'en', now)).toBe(english);
  });
});

describe('The heading of a row', () => {
  const said = (component: string, row: object, entry: object = {}, related?: string) =>
    (['pl', 'en'] as const).map((locale) =>
      rowHeading(component, row as never, undefined, { entry: entry as never, locale, related }),
    );

  test.each([
    [
      'event.occurrence',
      { startsAt: '2037-06-02T15:00:00.000Z', calledOff: true },
      { allDay: true },
      ['wt. 2 czerwca 2037, odwołany', 'Tue 2 June 2037, called off'],
    ],
    ['event.occurrence', {}, {}, ['Nowy termin', 'New date']],
    [
      'festival.programme-item',
      { startsAt: evening, titleDefault: 'Parada', titleSecond: 'Parade' },
      { startsAt: '2026-12-21T09:00:00.000Z' },
      ['17.00 Parada', '17:00 Parade'],
    ],
    [
      'festival.programme-item',
      { startsAt: '2037-06-02T15:00:00.000Z', titleDefault: 'Parada' },
      { startsAt: '2037-06-01T15:00:00.000Z' },
      ['wt. 2 czerwca 2037, 17.00 Parada', 'Tue 2 June 2037, 17:00 Parada'],
    ],
    [
      'project.action',
      { askedDefault: 'Ławki', state: 'underWay' },
      {},
      ['Ławki – w toku', 'Ławki – under way'],
    ],
    ['project.partner', { role: 'lead' }, {}, ['lider', 'lead partner']],
    ['content.picture', { file: { name: 'IMG_1.jpg' } }, {}, ['IMG_1.jpg', 'IMG_1.jpg']],
    ['content.picture', { decorative: true }, {}, ['ozdoba bez opisu', 'decoration without a description']],
    ['place.stop', { name: 'Azory', mode: 'tram', lines: '8' }, {}, ['Azory, tramwaj, 8', 'Azory, tram, 8']],
    ['setting.link', {}, {}, ['Nowy odnośnik', 'New link']],
  ])('of %s with %o', (component, row, entry, headings) => {
    expect(said(component, row, entry)).toEqual(headings);
  });

  test('names who a partner is', () => {
    expect(said('project.partner', { role: 'lead' }, {}, 'Urząd Miasta')[0]).toBe('Urząd Miasta – lider');
  });
});

describe('A repeated date', () => {
  const first = { startsAt: '2026-10-21T15:00:00.000Z', endsAt: '2026-10-21T17:00:00.000Z' };
  const starts = (...parameters: Parameters<typeof repeatDates>) =>
    repeatDates(...parameters).map(({ startsAt }) => startsAt);

  test('keeps its hours when the clocks change', () => {
    expect(repeatDates(first, { every: 'week', until: '2026-11-04' }, 99)).toMatchObject([
      { startsAt: '2026-10-28T16:00:00.000Z', endsAt: '2026-10-28T18:00:00.000Z' },
      { startsAt: '2026-11-04T16:00:00.000Z', endsAt: '2026-11-04T18:00:00.000Z' },
    ]);
    const day = { startsAt: '2027-03-26T23:00:00.000Z', endsAt: '2027-03-27T22:59:00.000Z', allDay: true };
    expect(repeatDates(day, { every: 'day', count: 2 }, 99)).toMatchObject([
      { startsAt: '2027-03-27T23:00:00.000Z', endsAt: '2027-03-28T21:59:00.000Z' },
      { startsAt: '2027-03-28T22:00:00.000Z', endsAt: '2027-03-29T21:59:00.000Z' },
    ]);
    // The night in which 2.30 is skipped.
    expect(starts({ startsAt: '2027-03-27T01:30:00.000Z' }, { every: 'day', count: 2 }, 99)).toEqual([
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ]);
  });

  test('comes every second week, or on the same weekday of the month', () => {
    expect(starts(first, { every: 'twoWeeks', count: 2 }, 99)).toEqual([
      '2026-11-04T16:00:00.000Z',
      '2026-11-18T16:00:00.000Z',
    ]);
    expect(weekOfMonth(first.startsAt)).toEqual({ week: 3, isLast: false });
    expect(starts(first, { every: 'month', count: 2 }, 99)).toEqual([
      '2026-11-18T16:00:00.000Z',
      '2026-12-16T16:00:00.000Z',
    ]);
    const last = { startsAt: '2026-11-24T16:00:00.000Z' };
    expect(weekOfMonth(last.startsAt)).toEqual({ week: 4, isLast: true });
    expect(starts(last, { every: 'monthEnd', count: 2 }, 99)).toEqual([
      '2026-12-29T16:00:00.000Z',
      '2027-01-26T16:00:00.000Z',
    ]);
  });

  test('passes over days without the event, and counts those that take place', () => {
    const without = new Set(['2026-11-11', '2026-12-24']);
    const dates = repeatDates(first, { every: 'week', count: 3, without }, 99);
    expect(dates.map(({ day, isWithout }) => `${day} ${isWithout}`)).toEqual([
      '2026-10-28 false',
      '2026-11-04 false',
      '2026-11-11 true',
      '2026-11-18 false',
    ]);
  });

  test('comes no more often than there is room, and not at all without an end', () => {
    expect(starts(first, { every: 'day', until: '2040-01-01' }, 99)).toHaveLength(99);
    expect(starts(first, { every: 'day', count: 500 }, 7)).toHaveLength(7);
    expect(starts(first, { every: 'day' }, 99)).toEqual([]);
    expect(starts(first, { every: 'day', until: '2026-10-21' }, 99)).toEqual([]);
  });

  test('added alone is a week after the last one', () => {
    const event = { ...first, occurrences: [{ startsAt: '2026-11-04T16:00:00.000Z', endsAt: null }, {}] };
    expect(dateAfter(event, 'occurrences')).toEqual({ startsAt: '2026-11-11T16:00:00.000Z', endsAt: null });
    expect(dateAfter(first, 'occurrences')).toEqual({
      startsAt: '2026-10-28T16:00:00.000Z',
      endsAt: '2026-10-28T18:00:00.000Z',
    });
    expect(dateAfter({ ...first, datePrecision: 'month' }, 'occurrences')).toEqual({});
    expect(dateAfter({ startsAt: '|31.02.2027' }, 'occurrences')).toEqual({});
  });
});

test('The public holidays are those of the default language’s country, with names in both languages', () => {
  const holidays = publicHolidays(2026, 2027);
  const days = holidays.map(({ day }) => day);
  expect(days).toEqual([...days].sort());
  // Easter Monday, Corpus Christi, and what became a holiday only lately.
  for (const day of ['2026-04-06', '2026-06-04', '2026-12-24', '2027-05-03', '2027-11-11'])
    expect(days).toContain(day);
  expect(days).not.toContain('2026-12-31');
  const independence = holidays.find(({ day }) => day === '2026-11-11');
  expect(independence?.name).toEqual({ pl: 'Narodowe Święto Niepodległości', en: 'Independence Day' });
  expect(Object.keys(independence?.name ?? {})).toContain(defaultLocale);
});
