import { describe, expect, it } from 'vitest';
import { eventTypes, timeZone } from '../../shared/src/index.ts';
import { easterSunday, isHoliday } from '../seed/calendar.ts';
import { sampleContent } from '../seed/content/index.ts';
import { localDay, localInstant, weekdayOf } from '../seed/time.ts';
import type { Entry } from '../seed/types.ts';
import { localesOf, prose, texts } from './seed-reading.ts';

const content = sampleContent(new Date('2026-11-20T10:00:00Z'));

describe('dates', () => {
  const events = eventTypes.flatMap((type) => content[type] as Entry<'meeting'>[]);

  it('lie at the beginning of the known day, month, season or year', () => {
    for (const { key, shared } of events) {
      const { startsAt, datePrecision } = shared;
      if (datePrecision === 'instant') continue;
      const day = localDay(new Date(startsAt));
      expect(startsAt, key).toBe(localInstant(day));
      if (datePrecision === 'month') expect(day, key).toMatch(/-01$/);
      if (datePrecision === 'season') expect(day, key).toMatch(/-(03|06|09|12)-01$/);
      if (datePrecision === 'year') expect(day, key).toMatch(/-01-01$/);
    }
  });

  it('end after they begin', () => {
    for (const { key, shared } of events) {
      const { startsAt, endsAt, occurrences = [] } = shared;
      for (const one of [{ startsAt, endsAt }, ...occurrences]) {
        if (one.endsAt) expect(Date.parse(one.endsAt), key).toBeGreaterThan(Date.parse(one.startsAt));
      }
    }
    for (const { key, shared } of content.project) {
      for (const { startsOn, endsOn } of [shared, ...(shared.phases ?? [])]) {
        if (startsOn && endsOn) expect(endsOn >= startsOn, key).toBe(true);
      }
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
  const seeded = sampleContent(new Date(now));
  const upcoming = eventTypes.flatMap((type) =>
    (seeded[type] as Entry<'festival'>[]).filter(({ key }) => key.startsWith('upcoming-')),
  );

  it('are within the next three months, the fête in summer, at hours when people meet', () => {
    expect(upcoming.length).toBeGreaterThanOrEqual(6);
    expect(upcoming.length).toBeLessThanOrEqual(8);
    for (const { key, shared } of upcoming) {
      for (const { startsAt, endsAt } of [shared, ...(shared.occurrences ?? [])]) {
        const start = new Date(startsAt);
        expect(start.getTime(), key).toBeGreaterThan(Date.parse(now) + 24 * 3600_000);
        if (key === 'upcoming-fete') {
          expect(localDay(start)).toMatch(/-06-/);
          expect(start.getTime()).toBeLessThan(Date.parse(now) + 373 * 24 * 3600_000);
        } else expect(start.getTime(), key).toBeLessThan(Date.parse(now) + 92 * 24 * 3600_000);
        if (shared.allDay) continue;
        const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' });
        expect(Number(hour.format(start)), key).toBeGreaterThanOrEqual(10);
        expect(Number(hour.format(new Date(endsAt ?? startsAt))), key).toBeLessThanOrEqual(20);
        expect(localDay(new Date(endsAt ?? startsAt)), key).toBe(localDay(start));
        expect(isHoliday(localDay(start)), key).toBe(false);
      }
    }
  });

  it('cover every case that a site must show', () => {
    const one = (key: string) => upcoming.find((entry) => entry.key === `upcoming-${key}`);
    const cancelled = upcoming.filter(({ shared }) => shared.eventStatus === 'cancelled');
    expect(cancelled).toHaveLength(1);
    for (const text of [cancelled[0]?.default, cancelled[0]?.second]) expect(text?.statusNote).toBeTruthy();

    const dates = one('repair-cafe')?.shared.occurrences ?? [];
    expect(dates.length).toBeGreaterThanOrEqual(2);
    const off = dates.filter(({ calledOff }) => calledOff);
    expect(off).toHaveLength(1);
    expect(off[0]?.noteDefault && off[0].noteSecond).toBeTruthy();

    const remote = upcoming.filter(
      ({ shared }) => shared.attendanceMode && shared.attendanceMode !== 'onsite',
    );
    expect(remote).toHaveLength(1);
    expect(remote[0]?.shared.joinUrl).toMatch(/^https:\/\/example\.org\//);

    const fete = one('fete')?.shared;
    expect(fete?.programme?.length).toBeGreaterThan(3);
    expect(weekdayOf(localDay(new Date(fete?.startsAt ?? 0)))).toBe(6);
    expect(weekdayOf(localDay(new Date(fete?.rainDate ?? 0)))).toBe(0);
    for (const item of fete?.programme ?? []) {
      if (item.startsAt) expect(item.startsAt >= (fete?.startsAt ?? '')).toBe(true);
    }
    expect(upcoming.filter(({ shared }) => shared.allDay)).toHaveLength(1);
  });

  it('say in their first sentence that they are samples', () => {
    for (const entry of upcoming) {
      for (const text of [entry.default, entry.second]) {
        if (!text) continue;
        const sentence = text === entry.default ? 'To przykładowe wydarzenie.' : 'This is a sample event.';
        expect(text.summary.startsWith(sentence), text.slug).toBe(true);
        expect(text.body.startsWith(`**${sentence}**`), text.slug).toBe(true);
      }
    }
  });

  it('name no season and nothing that belongs to one, except the fête', () => {
    const seasonal =
      /wiosn|\blat(?:o|em)\b|jesie[nń]|zim[aąoy]|śnieg|ślisk|liści|upa[lł]|\b(?:spring|summer|autumn|winter)\b|snow|slippery|\bleaves\b/i;
    const bound = ['estate', 'courtyard', 'dusk', 'balconies', 'garden', 'easter', 'dolls', 'carols', 'fete'];
    for (const { key, shared, ...texts } of upcoming) {
      if (key === 'upcoming-fete') continue;
      for (const sentence of prose(texts))
        expect(sentence.replaceAll(/\([^)]*\)/g, ''), key).not.toMatch(seasonal);
      expect(bound, key).not.toContain(shared.cover?.picture);
    }
  });

  it('leaves some entries untranslated, in either language', () => {
    const all = texts(seeded);
    const inOneLanguage = (locale: string) =>
      all.filter((one) => one.locale === locale && localesOf(one.entry).length === 1);
    expect(inOneLanguage('pl').length).toBeGreaterThanOrEqual(3);
    expect(inOneLanguage('en').length).toBeGreaterThanOrEqual(1);
  });

  it('dates the updates in order, up to the day of seeding', () => {
    const dates = seeded.update.map(({ shared }) => shared.date ?? '');
    expect(dates).toEqual([...dates].sort());
    expect(dates.at(-1)).toBe(localDay(new Date(now)));
  });
});
