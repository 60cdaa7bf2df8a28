import { describe, expect, it } from 'vitest';
import { editorialTypes, eventTypes, locales } from '../../shared/src/index.ts';
import { easterSunday, isHoliday } from '../seed/calendar.ts';
import { resolveDates } from '../seed/relative-dates.ts';
import { addDays, localDay, localInstant, weekdayOf } from '../seed/time.ts';
import { keysOf, localesOf, sharedOf, textOf, upcomingKeys } from './support/sample.ts';

/** What the files of events and projects have. */
interface Dated {
  startsAt: string;
  endsAt?: string;
  startsOn?: string;
  endsOn?: string;
  date?: string;
  allDay?: boolean;
  datePrecision?: string;
  rainDate?: string;
  eventStatus?: string;
  attendanceMode?: string;
  joinUrl?: string;
  cover?: { file: string };
  occurrences?: {
    startsAt: string;
    endsAt?: string;
    calledOff?: boolean;
    note?: { pl: string; en: string };
  }[];
  programme?: { startsAt?: string }[];
  phases?: { startsOn?: string; endsOn?: string }[];
}
const read = (key: string, today: string) => ({ key, ...(sharedOf(key, today) as unknown as Dated) });

describe('dates', () => {
  it('lie at the beginning of the known day, month, season or year', () => {
    for (const { key, startsAt, datePrecision } of eventTypes
      .flatMap(keysOf)
      .map((one) => read(one, '2026-11-20'))) {
      if (datePrecision === 'instant') continue;
      expect(startsAt, key).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (datePrecision === 'month') expect(startsAt, key).toMatch(/-01$/);
      if (datePrecision === 'season') expect(startsAt, key).toMatch(/-(03|06|09|12)-01$/);
      if (datePrecision === 'year') expect(startsAt, key).toMatch(/-01-01$/);
    }
  });

  it('end after they begin', () => {
    for (const key of eventTypes.flatMap(keysOf)) {
      const { startsAt, endsAt, occurrences = [] } = read(key, '2026-11-20');
      for (const one of [{ startsAt, endsAt }, ...occurrences])
        if (one.endsAt) expect(one.endsAt > one.startsAt, key).toBe(true);
    }
    for (const key of keysOf('project')) {
      const { phases = [], ...whole } = read(key, '2026-11-20');
      for (const { startsOn, endsOn } of [whole, ...phases])
        if (startsOn && endsOn) expect(endsOn >= startsOn, key).toBe(true);
    }
  });

  it('are in the city’s time, in summer, in winter and in the nights of the change', () => {
    expect(localInstant('2014-04-13')).toBe('2014-04-12T22:00:00.000Z');
    expect(localInstant('2016-12-17')).toBe('2016-12-16T23:00:00.000Z');
    expect(localInstant('2026-10-25', '17:30')).toBe('2026-10-25T16:30:00.000Z');
    expect(localInstant('2026-10-25')).toBe('2026-10-24T22:00:00.000Z');
    expect(localInstant('2027-03-28')).toBe('2027-03-27T23:00:00.000Z');
    expect(localInstant('2027-03-28', '12:00')).toBe('2027-03-28T10:00:00.000Z');
    expect(localDay(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });

  it('are known as holidays or working days', () => {
    expect([2014, 2026, 2027, 2038].map(easterSunday)).toEqual([
      '2014-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
    expect(['2027-05-27', '2026-12-24', '2026-11-11'].map(isHoliday)).toEqual([true, true, true]);
    expect(isHoliday('2026-11-12')).toBe(false);
  });
});

describe('relative dates', () => {
  const resolved = (source: string, today = '2026-11-20') => resolveDates(source, today);

  it.each([
    ['startsAt: +21d 17:00', 'startsAt: 2026-12-11 17:00'],
    ['startsAt: today', 'startsAt: 2026-11-20'],
    ['date: -20d', 'date: 2026-10-31'],
    ['startsAt: next 06-14 15:00', 'startsAt: 2027-06-14 15:00'],
    ['startsAt: next 11-20 15:00', 'startsAt: 2027-11-20 15:00'],
    ['startsAt: next 11-21 +1d', 'startsAt: 2026-11-22'],
    ['startsAt: next 02-29 10:00', 'startsAt: 2028-02-29 10:00'],
    ['rainDate: free Saturday from +1d 12:00', 'rainDate: 2026-11-21 12:00'],
    // 24 and 31 December are Thursdays on which nobody meets.
    ['startsAt: free Thursday from +28d 12:00', 'startsAt: 2027-01-07 12:00'],
    // Sunday 27 December is free, Saturday 26 is not.
    ['startsAt: free Saturday and Sunday from +32d', 'startsAt: 2027-01-02'],
    ["startsAt: '+1d 09:00' # soon", 'startsAt: 2026-11-21 09:00 # soon'],
    ['programme:\n  - startsAt: +1d 09:00', 'programme:\n  - startsAt: 2026-11-21 09:00'],
    [
      'days:\n  fair: +2d\nstartsAt: fair 10:00\nendsAt: fair +1d',
      '\n\nstartsAt: 2026-11-22 10:00\nendsAt: 2026-11-23',
    ],
    ['days:\n  fair: +2d\n  later: free Sunday from fair +7d\nendsAt: later', '\n\n\nendsAt: 2026-11-29'],
  ])('%j means %j', (source, meant) => {
    expect(resolved(source)).toEqual({ text: meant, faults: [] });
  });

  it.each([
    'startsAt: 2026-12-11 17:00',
    'startsOn: 2026-12-11',
    'startsAt: 2026-12-11T17:00:00.000Z',
    'endsAt:',
    'datePrecision: day',
    'place: next 06-14',
    'capacity: 20',
  ])('are not %j', (source) => {
    expect(resolved(source)).toEqual({ text: source, faults: [] });
  });

  it.each([
    ['kind: fete\nstartsAt: tomorow 12:00', 2, '“tomorow 12:00” is no day'],
    ['startsAt: +3w', 1, '“+3w”'],
    ['startsAt: next 13-45', 1, '“next 13-45”'],
    ['startsAt: next 02-30', 1, '“next 02-30”'],
    ['startsAt: free Caturday from +1d', 1, '“free Caturday from +1d”'],
    ['startsAt: free Sunday and Saturday from +1d', 1, '“free Sunday and Saturday'],
    ['startsAt: free Sunday', 1, '“free Sunday”'],
    ['days:\n  fair: +2d 10:00\nstartsAt: +1d', 2, '“+2d 10:00”'],
    ['startsAt: fair\ndays:\n  fair: +2d', 1, 'or a name (today)'],
  ])('are refused with their line: %j', (source, line, message) => {
    expect(resolved(source).faults).toEqual([{ line, message: expect.stringContaining(message) as string }]);
  });
});

describe.each([
  '2026-11-20T10:00:00Z',
  '2026-10-20T21:59:00Z',
  '2026-10-24T22:30:00Z',
  '2026-12-22T08:00:00Z',
  '2026-12-31T23:30:00Z',
  '2027-03-20T12:00:00Z',
  '2027-03-27T23:30:00Z',
  '2028-02-29T00:10:00Z',
])('events to come, seeded on %s', (now) => {
  const today = localDay(new Date(now));
  const upcoming = upcomingKeys.map((key) => read(key, today));

  it('are within the next three months, the fête in summer, at hours when people meet', () => {
    expect(upcoming.length).toBeGreaterThanOrEqual(6);
    expect(upcoming.length).toBeLessThanOrEqual(8);
    for (const { key, allDay, occurrences = [], ...first } of upcoming)
      for (const { startsAt, endsAt = startsAt } of [first, ...occurrences]) {
        const day = startsAt.slice(0, 10);
        expect(day > addDays(today, 1), key).toBe(true);
        if (key.endsWith('-fete')) expect(day).toMatch(/-06-/);
        expect(day < addDays(today, key.endsWith('-fete') ? 373 : 92), key).toBe(true);
        if (allDay) continue;
        expect(startsAt.slice(11) >= '10:00', key).toBe(true);
        expect(endsAt.slice(11) <= '20:00', key).toBe(true);
        expect(endsAt.slice(0, 10), key).toBe(day);
        expect(isHoliday(day), key).toBe(false);
      }
  });

  it('cover every case that a site must show', () => {
    const one = (name: string) => upcoming.find(({ key }) => key.endsWith(`/upcoming-${name}`));
    const cancelled = upcoming.filter(({ eventStatus }) => eventStatus === 'cancelled');
    expect(cancelled).toHaveLength(1);
    for (const locale of locales) expect(textOf(cancelled[0]?.key ?? '', locale)).toMatch(/^statusNote: \S/m);

    const dates = one('repair-cafe')?.occurrences ?? [];
    expect(dates.length).toBeGreaterThanOrEqual(2);
    const off = dates.filter(({ calledOff }) => calledOff);
    expect(off).toHaveLength(1);
    expect(off[0]?.note?.pl && off[0].note.en).toBeTruthy();

    const remote = upcoming.filter(({ attendanceMode = 'onsite' }) => attendanceMode !== 'onsite');
    expect(remote).toHaveLength(1);
    expect(remote[0]?.joinUrl).toMatch(/^https:\/\/example\.org\//);

    const { startsAt = '', rainDate = '', programme = [] } = one('fete') ?? {};
    expect(programme.length).toBeGreaterThan(3);
    expect(weekdayOf(startsAt.slice(0, 10))).toBe(6);
    expect(weekdayOf(rainDate.slice(0, 10))).toBe(0);
    for (const item of programme) if (item.startsAt) expect(item.startsAt >= startsAt).toBe(true);
    expect(upcoming.filter(({ allDay }) => allDay)).toHaveLength(1);
  });

  it('follow updates up to the day of seeding', () => {
    const dates = keysOf('update').map((key) => read(key, today).date ?? '');
    expect(dates.every((date) => date <= today)).toBe(true);
    expect(dates).toContain(today);
  });
});

describe('the events to come', () => {
  it('say in their first sentence that they are samples', () => {
    for (const key of upcomingKeys)
      for (const locale of localesOf(key)) {
        const sentence = locale === 'pl' ? 'To przykładowe wydarzenie.' : 'This is a sample event.';
        const text = textOf(key, locale);
        expect(text, key).toMatch(new RegExp(`^summary: ['"]?${sentence}`, 'm'));
        expect(text.split('---\n\n')[1]?.startsWith(`**${sentence}**`), key).toBe(true);
      }
  });

  it('name no season and nothing that belongs to one, except the fête', () => {
    const seasonal =
      /wiosn|\blat(?:o|em)\b|jesie[nń]|zim[aąoy]|śnieg|ślisk|liści|upa[lł]|\b(?:spring|summer|autumn|winter)\b|snow|slippery|\bleaves\b/i;
    const bound = /"(?:estate|courtyard|dusk|balconies|garden|easter|dolls|carols|fete)\.svg"/;
    for (const key of upcomingKeys.filter((one) => !one.endsWith('-fete'))) {
      // Addresses name what lies behind.
      for (const locale of localesOf(key))
        expect(textOf(key, locale).replaceAll(/\([^)]*\)/g, ''), key).not.toMatch(seasonal);
      expect(JSON.stringify(sharedOf(key, '2026-11-20')), key).not.toMatch(bound);
    }
  });

  it('are, with some other entries, untranslated in either language', () => {
    const alone = editorialTypes
      .flatMap(keysOf)
      .flatMap((key) => (localesOf(key).length === 1 ? localesOf(key) : []));
    expect(alone.filter((locale) => locale === 'pl').length).toBeGreaterThanOrEqual(3);
    expect(alone.filter((locale) => locale === 'en').length).toBeGreaterThanOrEqual(1);
  });
});
