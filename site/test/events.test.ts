import { eventTypes } from '@osiedle/shared';
import { describe, expect, it } from 'vitest';
import type { WireContent } from '../src/content/wire.ts';
import { pastEvents, upcomingEvents } from '../src/data/lists/coming.ts';
import { describe as describeEntry } from '../src/data/description.ts';
import { nextDate, statusOf } from '../src/data/event.ts';
import { isOver, progressOf } from '../src/data/progress.ts';
import { whenOf } from '../src/data/when.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

const at = (instant: string) => new Date(instant);
const now = at('2026-11-20T10:00:00Z');
const store = storeOf(exampleWire());
const slugs = (events: { entry: { slug: string } }[]) => events.map(({ entry }) => entry.slug);

describe('a date is over', () => {
  const over = (times: Parameters<typeof isOver>[0], instant: string) => isOver(times, at(instant));

  it('at its end, if that is known', () => {
    const times = { startsAt: '2026-11-28T15:00:00Z', endsAt: '2026-11-28T18:00:00Z' };
    expect(over(times, '2026-11-28T17:59:59.999Z')).toBe(false);
    expect(over(times, '2026-11-28T18:00:00Z')).toBe(true);
  });

  it('at midnight in the city’s time, if its end is unknown', () => {
    const times = { startsAt: '2026-11-28T15:00:00Z' };
    expect(over(times, '2026-11-28T22:59:59Z')).toBe(false);
    expect(over(times, '2026-11-28T23:00:00Z')).toBe(true);
    const summer = { startsAt: '2026-07-01T15:00:00Z' };
    expect(over(summer, '2026-07-01T21:59:59Z')).toBe(false);
    expect(over(summer, '2026-07-01T22:00:00Z')).toBe(true);
  });

  it('at the end of its last day, if it lasts whole days, also when the clocks change', () => {
    const times = { startsAt: '2026-10-24T06:00:00Z', endsAt: '2026-10-25T10:00:00Z', allDay: true };
    expect(over(times, '2026-10-25T22:59:59Z')).toBe(false);
    expect(over(times, '2026-10-25T23:00:00Z')).toBe(true);
  });

  it('at the end of its month, season or year, if no more is known', () => {
    const times = { startsAt: '2026-02-28T23:00:00Z' };
    expect(over({ ...times, datePrecision: 'month' }, '2026-03-31T21:59:59Z')).toBe(false);
    expect(over({ ...times, datePrecision: 'month' }, '2026-03-31T22:00:00Z')).toBe(true);
    expect(over({ ...times, datePrecision: 'season' }, '2026-05-31T21:59:59Z')).toBe(false);
    expect(over({ ...times, datePrecision: 'season' }, '2026-05-31T22:00:00Z')).toBe(true);
    expect(over({ ...times, datePrecision: 'year' }, '2026-12-31T22:59:59Z')).toBe(false);
    expect(over({ ...times, datePrecision: 'year' }, '2026-12-31T23:30:00Z')).toBe(true);
  });

  it('at the end of February, if it is a winter', () => {
    const winter = { startsAt: '2025-11-30T23:00:00Z', datePrecision: 'season' as const };
    expect(over(winter, '2026-02-28T12:00:00Z')).toBe(false);
    expect(over(winter, '2026-03-01T12:00:00Z')).toBe(true);
  });
});

describe('a project or a phase', () => {
  it.each([
    [
      { startsOn: '2013-02-01', endsOn: '2015-04-30', datePrecision: 'day' as const },
      '2015-04-30T21:59:00Z',
      'running',
    ],
    [
      { startsOn: '2013-02-01', endsOn: '2015-04-30', datePrecision: 'day' as const },
      '2015-04-30T22:00:00Z',
      'over',
    ],
    [
      { startsOn: '2013-02-01', endsOn: '2015-04-30', datePrecision: 'day' as const },
      '2013-01-31T22:00:00Z',
      'ahead',
    ],
    [
      { startsOn: '2013-02-01', endsOn: '2013-02-01', datePrecision: 'month' as const },
      '2013-02-28T12:00:00Z',
      'running',
    ],
    [
      { startsOn: '2016-01-01', endsOn: '2019-01-01', datePrecision: 'year' as const },
      '2019-12-31T12:00:00Z',
      'running',
    ],
    [{ startsOn: '2012-07-11', datePrecision: 'month' as const }, '2026-11-20T10:00:00Z', 'running'],
    [{ endsOn: '2017-06-30', datePrecision: 'month' as const }, '2026-11-20T10:00:00Z', 'over'],
    [{ endsOn: '2027-06-30', datePrecision: 'month' as const }, '2026-11-20T10:00:00Z', 'running'],
    [{ datePrecision: 'month' as const }, '2026-11-20T10:00:00Z', undefined],
  ])('of %j has at %s the progress %s', (span, instant, progress) => {
    expect(progressOf(span, at(instant))).toBe(progress);
  });
});

describe('the upcoming events', () => {
  it('are sorted by date, and a called-off event keeps its announced date', () => {
    const { events } = upcomingEvents(store, 'pl', now, 9);
    expect(events.map(({ entry, isOff }) => `${isOff ? 'off: ' : ''}${entry.slug}`)).toEqual([
      'off: sasiedzi-z-ugorka',
      'porozmawiajmy-o-alejkach',
      'andrzejkowa-wymiana',
      'off: zbijamy-lawke',
      'pytania-i-odpowiedzi',
      'rysujemy-mape',
    ]);
  });

  it('are those of one language, with those of the default language alone, and of the requested types', () => {
    expect(slugs(upcomingEvents(store, 'en', now, 9).events)).toEqual([
      'neighbours-from-ugorek',
      'lets-talk-about-the-paths',
      'swap-fair',
      'zbijamy-lawke',
      'pytania-i-odpowiedzi',
      'rysujemy-mape',
    ]);
    expect(slugs(upcomingEvents(store, 'pl', now, 9, ['festival']).events)).toEqual(['andrzejkowa-wymiana']);
  });

  it('are listed at their next date that is not called off', () => {
    const listed = (instant: string) =>
      upcomingEvents(store, 'pl', at(instant), 9, ['meeting']).events.find(
        ({ entry, isOff }) => !isOff && entry.slug.startsWith('porozmawiajmy'),
      )?.date.startsAt;
    expect(listed('2026-11-25T18:29:00Z')).toBe('2026-11-25T16:30:00.000Z');
    expect(listed('2026-11-25T18:30:00Z')).toBe('2026-12-09T16:30:00.000Z');
    expect(listed('2026-12-10T00:00:00Z')).toBe('2027-01-13T16:30:00.000Z');
    expect(listed('2027-01-14T00:00:00Z')).toBeUndefined();
  });

  describe('with an event on several dates', () => {
    const [first, second, third] = ['2026-11-25', '2026-12-02', '2026-12-09'].map(
      (day) => `${day}T16:30:00.000Z`,
    );
    const onDates = (fields: object, ...calledOff: boolean[]) =>
      storeOf({
        meeting: [
          exampleOf('meeting', 'repeating.default', {
            startsAt: first,
            occurrences: [second, third].map((startsAt, at) => ({
              startsAt,
              calledOff: calledOff[at] ?? false,
            })),
            ...fields,
          }),
        ],
      });
    const upcoming = (some: ReturnType<typeof storeOf>, instant: string) =>
      upcomingEvents(some, 'pl', at(instant), 9).events.map(({ date, isOff }) => [date.startsAt, isOff]);
    const past = (some: ReturnType<typeof storeOf>, instant: string) =>
      pastEvents(some, 'pl', at(instant), 9, 'meeting').length;

    it('have its next called-off date, and its next date that takes place', () => {
      const some = onDates({}, true);
      expect(upcoming(some, '2026-11-20T00:00:00Z')).toEqual([[first, false]]);
      expect(upcoming(some, '2026-11-26T00:00:00Z')).toEqual([
        [second, true],
        [third, false],
      ]);
      expect(upcoming(some, '2026-12-03T00:00:00Z')).toEqual([[third, false]]);
    });

    it('keep it while a called-off date lies ahead, so that it is not past', () => {
      const some = onDates({}, true, true);
      expect(upcoming(some, '2026-11-26T00:00:00Z')).toEqual([[second, true]]);
      expect([past(some, '2026-11-26T00:00:00Z'), past(some, '2026-12-10T00:00:00Z')]).toEqual([0, 1]);
    });

    it('show it as cancelled if no date ahead takes place', () => {
      const [entry] = onDates({}, true, true).entries('meeting', 'pl');
      const statuses = ['2026-11-20', '2026-11-26', '2026-12-10'].map(
        (day) => entry && statusOf(entry.entry, at(`${day}T00:00:00Z`)),
      );
      expect(statuses).toEqual(['scheduled', 'cancelled', 'scheduled']);
    });

    it('have it once if it is cancelled as a whole, without further dates', () => {
      const some = onDates({ eventStatus: 'cancelled' }, true);
      const [listed] = upcomingEvents(some, 'pl', at('2026-11-20T00:00:00Z'), 9).events;
      expect(upcoming(some, '2026-11-20T00:00:00Z')).toEqual([[first, true]]);
      expect(listed && describeEntry(some, listed, now, listed.date)).toMatchObject({
        status: 'cancelled',
        further: 0,
      });
    });

    it('show the called-off date as cancelled, and the next one as scheduled', () => {
      const some = onDates({}, true);
      const statuses = upcomingEvents(some, 'pl', at('2026-11-26T00:00:00Z'), 9).events.map(
        ({ date, ...listed }) => describeEntry(some, listed, at('2026-11-26T00:00:00Z'), date).status,
      );
      expect(statuses).toEqual(['cancelled', 'scheduled']);
    });
  });

  it('and the past events are all events, each once', () => {
    const events = eventTypes.flatMap((type) => store.entries(type, 'pl'));
    const { events: ahead } = upcomingEvents(store, 'pl', now, 9);
    const past = eventTypes.flatMap((type) => pastEvents(store, 'pl', now, 99, type));
    expect(slugs([...ahead, ...past]).sort()).toEqual(slugs(events).sort());
  });

  it('become past events, the newest first', () => {
    const years = (count: number) =>
      pastEvents(store, 'pl', now, count, 'meeting').map(({ entry }) => entry.startsAt.slice(0, 4));
    expect(years(99)).toEqual(['2017', '2013']);
    expect(years(1)).toEqual(['2017']);
  });

  it('are no more than requested, with the number of further ones', () => {
    const { events, further } = upcomingEvents(store, 'pl', now, 1);
    // Events that are called off come in addition, if they are not later than those.
    expect(slugs(events)).toEqual(['sasiedzi-z-ugorka', 'porozmawiajmy-o-alejkach']);
    expect([further, upcomingEvents(store, 'pl', now, 9).further]).toEqual([3, 0]);
  });

  it('do not depend on the order of the source', () => {
    const twins = ['b', 'a', 'c'].map((name) =>
      exampleOf('meeting', 'online', { documentId: name, slug: name }),
    );
    const order = (wire: WireContent) => slugs(upcomingEvents(storeOf(wire), 'pl', now, 9).events);
    expect(order({ meeting: twins })).toEqual(['a', 'b', 'c']);
    expect(order({ meeting: twins.toReversed() })).toEqual(['a', 'b', 'c']);
  });
});

describe('a list shows of an event', () => {
  const listed = (slug: string, locale: 'pl' | 'en' = 'pl') => {
    const found = eventTypes
      .flatMap((type) => store.entries(type, locale))
      .find(({ entry }) => entry.slug === slug);
    if (!found) throw new Error(`There is no example with the slug ${slug}.`);
    return found;
  };

  it('its kind, hours, place and further dates', () => {
    expect(describeEntry(store, listed('porozmawiajmy-o-alejkach'), now)).toEqual({
      sort: 'Lokalna Grupa Wsparcia',
      status: 'scheduled',
      hours: '17.30–19.30',
      places: [{ text: 'Aula XIV Liceum Ogólnokształcącego', locale: 'pl' }],
      further: 2,
    });
  });

  it('that it is called off, and that it is online', () => {
    expect(describeEntry(store, listed('sasiedzi-z-ugorka'), now).status).toBe('cancelled');
    expect(describeEntry(store, listed('pytania-i-odpowiedzi'), now).places[0]?.text).toBe('przez internet');
  });

  it('its neighbourhoods if it has no place', () => {
    expect(describeEntry(store, listed('warsztaty-lokalne'), now).places.map(({ text }) => text)).toEqual([
      'Azory',
      'Ugorek',
      'Olsza II',
    ]);
  });

  it('its date as exactly as it is known, with the weekday if it lies ahead', () => {
    const column = (slug: string, locale: 'pl' | 'en' = 'pl') => whenOf(listed(slug, locale), locale, now);
    expect(column('andrzejkowa-wymiana')).toEqual({
      numeral: '28',
      lines: ['listopada 2026', 'sobota'],
      machine: '2026-11-28T16:00:00+01:00',
    });
    expect(column('festyn-wielkanocny')).toEqual({
      numeral: '13',
      lines: ['kwietnia 2014'],
      machine: '2014-04-13',
    });
    expect(column('osiedle-bez-barier')).toMatchObject({ numeral: '28–29', lines: ['listopada 2012'] });
    expect(column('seminarium-z-barcelona').lines).toEqual(['stycznia\u00a0–', '1 lutego 2017']);
    expect(column('ranking-miejsc')).toEqual({
      numeral: undefined,
      lines: ['czerwiec', '2013'],
      machine: '2013-06',
    });
    expect(column('warsztaty-lokalne').lines).toEqual(['wiosna', '2014']);
    expect(column('na-moich-azorach').lines).toEqual(['2013\u00a0–', '2015']);
    expect(column('swap-fair', 'en').lines).toEqual(['November 2026', 'Saturday']);
  });

  it('no year where it is plain, and the word for a near day where pages may say it', () => {
    const options = { yearless: true, near: true };
    const column = (now: string) => whenOf(listed('andrzejkowa-wymiana'), 'pl', at(now), options);
    expect(column('2026-11-20T10:00:00Z').lines).toEqual(['listopada', 'sobota']);
    expect([
      column('2026-11-22T22:59:59Z').word,
      column('2026-11-22T23:00:00Z').word,
      column('2026-11-26T23:00:00Z').word,
      column('2026-11-27T23:00:00Z').word,
    ]).toEqual([undefined, 'w ten weekend', 'jutro', 'dziś']);
  });

  it('its next date after one that is over', () => {
    expect(nextDate(listed('porozmawiajmy-o-alejkach').entry, at('2026-12-01T00:00:00Z'))?.startsAt).toBe(
      '2026-12-09T16:30:00.000Z',
    );
  });
});
