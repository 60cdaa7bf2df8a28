import { locales } from '@osiedle/shared';
import { describe, expect, it } from 'vitest';
import { Dependencies, trackDependencies } from '../src/incremental/memory/dependencies.ts';
import type { Store } from '../src/content/store.ts';
import { agenda, nextMonth, weekendAgenda, type AgendaDay } from '../src/data/calendar/agenda.ts';
import {
  calendarAddresses,
  calendarPageAt,
  calendarPath,
  filters,
} from '../src/data/calendar/calendar-pages.ts';
import { glance } from '../src/data/calendar/glance.ts';
import { isThisMonth, monthAgenda, monthsBeside, monthsWithEvents } from '../src/data/calendar/month.ts';
import { isYearPlain, upcomingEvents } from '../src/data/lists/coming.ts';
import { selectionKey, type Selection } from '../src/data/selections/selection.ts';
import { eventsAhead } from '../src/data/selections/events.ts';
import { selections } from '../src/data/selections/selections.ts';
import { eachDay, nearDays, weekendFrom } from '../src/text/dates/days.ts';
import { monthTitle, weeksOf } from '../src/text/dates/months.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

/** Monday. */
const now = new Date('2026-11-30T10:00:00Z');
const at = (instant: string) => new Date(instant);
const everything = { of: 'everything' } as const;
const azory = exampleOf('neighbourhood', 'full');
const topic = exampleOf('topic', 'full');

const base = exampleOf('meeting', 'second-only');
let count = 0;
/** An event of which only its dates and what the test is about are said. */
const event = (startsAt: string, more: object = {}) => ({
  ...base,
  locale: 'pl',
  documentId: `e${(count += 1)}`,
  slug: `e-${count}`,
  title: `e${count}`,
  startsAt,
  endsAt: null,
  allDay: false,
  datePrecision: 'instant',
  occurrences: [],
  eventStatus: 'scheduled',
  place: null,
  neighbourhoods: [],
  topics: [],
  projects: [],
  ...more,
});
const meetings = (...all: object[]): Store =>
  storeOf({ meeting: all, neighbourhood: [azory], topic: [topic] });
const daysIn = (days: AgendaDay[]) =>
  days.map(({ day, events }) => `${day.day}: ${events.map(({ entry }) => entry.title).join()}`);
const titles = (events: { entry: { title: string } }[]) => events.map(({ entry }) => entry.title);

describe('days', () => {
  it('make weeks from Monday, and the weekend is what is left of it', () => {
    expect(weekendFrom({ year: 2026, month: 11, day: 30 })).toEqual({
      from: { year: 2026, month: 12, day: 5 },
      to: { year: 2026, month: 12, day: 6 },
    });
    const sunday = { year: 2026, month: 12, day: 6 };
    expect(weekendFrom(sunday)).toEqual({ from: sunday, to: sunday });
    const [first, second] = weeksOf('2026-12');
    expect(first?.map((day) => day?.day)).toEqual([undefined, 1, 2, 3, 4, 5, 6]);
    expect(second?.[0]).toEqual({ year: 2026, month: 12, day: 7 });
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(monthTitle('2026-12', 'pl')).toBe('Grudzień 2026');
  });

  it('are named as people do, with each month once', () => {
    const [saturday, sunday] = eachDay(weekendFrom({ year: 2026, month: 11, day: 30 }));
    const [october] = eachDay({
      from: { year: 2026, month: 10, day: 31 },
      to: { year: 2026, month: 11, day: 1 },
    });
    if (!saturday || !sunday || !october) throw new Error('no days');
    expect(nearDays({ from: saturday, to: sunday }, 'pl')).toBe('5–\u20606 grudnia');
    expect(nearDays({ from: saturday, to: saturday }, 'pl')).toBe('sobota, 5 grudnia');
    expect(nearDays({ from: saturday, to: saturday }, 'en')).toBe('Saturday 5 December');
    expect(nearDays({ from: october, to: { ...october, month: 11, day: 1 } }, 'pl')).toBe(
      '31 października – 1 listopada',
    );
  });
});

describe('at a glance', () => {
  it('an event counts once, however many of its dates fall on those days; one called off does not', () => {
    const store = meetings(
      event('2026-12-05T10:00:00Z', {
        occurrences: [{ startsAt: '2026-12-06T10:00:00Z', calledOff: false }],
      }),
      event('2026-12-05T10:00:00Z', { eventStatus: 'cancelled' }),
      event('2026-11-30T17:00:00Z'),
      event('2026-11-30T08:00:00Z', { endsAt: '2026-11-30T09:00:00Z' }),
    );
    const { lines, next } = glance(store, 'pl', everything, now);
    expect(lines.map(({ name, count: number }) => [name, number])).toEqual([
      ['today', 1],
      ['tomorrow', 0],
      ['weekend', 1],
      ['month', 1],
    ]);
    expect(next?.date.startsAt).toBe('2026-11-30T17:00:00Z');
  });

  it('a weekend without events says what is next, and shows what was called off', () => {
    const off = event('2026-12-05T10:00:00Z', { eventStatus: 'cancelled' });
    const next = event('2026-12-09T10:00:00Z');
    const weekend = weekendAgenda(meetings(off, next), 'pl', now);
    expect(daysIn(weekend.events)).toEqual([`5: ${off.title}`]);
    expect(weekend.next?.entry.title).toBe(next.title);
    expect(weekendAgenda(meetings(event('2026-12-06T10:00:00Z'), next), 'pl', now).next).toBeUndefined();
    expect(weekendAgenda(meetings(), 'pl', now)).toMatchObject({ events: [], next: undefined });
  });
});

describe('an agenda', () => {
  it('has every date ahead by month and day, the soonest first, and what is under way before', () => {
    const fair = event('2026-11-28T10:00:00Z', { endsAt: '2026-12-02T10:00:00Z' });
    const cafe = event('2026-12-10T10:00:00Z', {
      occurrences: [
        { startsAt: '2027-01-07T10:00:00Z', calledOff: true },
        { startsAt: '2026-11-05T10:00:00Z', calledOff: false },
      ],
    });
    const some = event('2027-01-01T00:00:00Z', { datePrecision: 'month' });
    const { underWay, months } = agenda(meetings(some, cafe, fair), 'pl', everything, now);
    expect(titles(underWay)).toEqual([fair.title]);
    expect(months.map(({ month, days, undated }) => [month, daysIn(days), titles(undated)])).toEqual([
      ['2026-12', [`10: ${cafe.title}`], []],
      ['2027-01', [`7: ${cafe.title}`], [some.title]],
    ]);
    expect(months[1]?.days[0]?.events[0]?.isOff).toBe(true);
  });

  it('shows forty dates, and says how many more there are', () => {
    const many = Array.from({ length: 45 }, (_, index) =>
      event(`2027-01-${String(1 + (index % 28)).padStart(2, '0')}T10:00:00Z`),
    );
    const { months, further } = agenda(meetings(...many), 'pl', everything, now);
    expect(months.flatMap(({ days }) => days.flatMap(({ events }) => events))).toHaveLength(40);
    expect(further).toBe(5);
  });

  it('of a month has an event of several days on each of them, and a long one once', () => {
    const night = event('2026-12-31T20:00:00Z', { endsAt: '2027-01-02T10:00:00Z' });
    const show = event('2026-11-20T10:00:00Z', { endsAt: '2027-02-03T10:00:00Z', allDay: true });
    const store = meetings(night, show, event('2026-12-01T00:00:00Z', { datePrecision: 'year' }));
    expect(daysIn(monthAgenda(store, 'pl', '2026-12').days)).toEqual([`31: ${night.title}`]);
    expect(daysIn(monthAgenda(store, 'pl', '2027-01').days)).toEqual([
      `1: ${night.title}`,
      `2: ${night.title}`,
    ]);
    expect(titles(monthAgenda(store, 'pl', '2027-01').others)).toEqual([show.title]);
    expect(monthsWithEvents(store, 'pl')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsBeside(store, 'pl', '2026-12')).toEqual({ previous: '2026-11', next: '2027-01' });
    expect(nextMonth(store, 'pl', at('2026-11-01T10:00:00Z'))).toBe('2026-11');
  });

  it('needs years only where several stand together, or where the date is far away', () => {
    const plain = (...starts: string[]) => {
      const { events } = upcomingEvents(meetings(...starts.map((start) => event(start))), 'pl', now, 9);
      return isYearPlain(events, now);
    };
    expect(plain('2027-01-08T10:00:00Z', '2027-02-08T10:00:00Z')).toBe(true);
    expect(plain('2026-12-08T10:00:00Z', '2027-01-08T10:00:00Z')).toBe(false);
    expect(plain('2027-11-08T10:00:00Z')).toBe(false);
  });
});

describe('selections', () => {
  const inAzory = { of: 'neighbourhood', documentId: azory.documentId } as const;
  const children = { of: 'audience', audience: 'children' } as const;
  const seniors = { of: 'audience', audience: 'seniors' } as const;
  const place = exampleOf('place', 'full', { neighbourhood: { documentId: azory.documentId } });
  const kids = event('2026-12-05T10:00:00Z', { ageFrom: 7, ageTo: 12, admission: 'free' });
  const old = event('2026-12-05T10:00:00Z', { ageFrom: 60, place: { documentId: place.documentId } });
  const adults = event('2026-12-05T10:00:00Z', { ageFrom: 18, topics: [{ documentId: topic.documentId }] });
  const store = storeOf({
    workshop: [kids, old],
    meeting: [adults, event('2020-01-01T10:00:00Z', { admission: 'free' })],
    neighbourhood: [azory],
    topic: [topic],
    place: [place],
  });
  const ahead = (selection: Selection) => titles(eventsAhead(store, 'pl', selection, now));

  it('hold the events that say so', () => {
    expect(ahead(everything).toSorted()).toEqual([kids.title, old.title, adults.title].toSorted());
    expect(ahead({ of: 'section', section: 'meeting' })).toEqual([adults.title]);
    expect(ahead(children)).toEqual([kids.title]);
    expect(ahead({ of: 'audience', audience: 'teenagers' })).toEqual([]);
    expect(ahead(seniors)).toEqual([old.title]);
    expect(ahead({ of: 'free' })).toEqual([kids.title]);
    expect(ahead(inAzory)).toEqual([old.title]);
    expect(ahead({ ...inAzory, section: 'meeting' })).toEqual([]);
    expect(ahead({ of: 'topic', documentId: topic.documentId })).toEqual([adults.title]);
  });

  it('have names that never change, each another one', () => {
    const keys = selections(storeOf(exampleWire()), 'pl').map(selectionKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(
      expect.arrayContaining([
        'everything',
        'section/festival',
        'free',
        'audience/seniors',
        `neighbourhood/${azory.documentId}`,
        `neighbourhood/${azory.documentId}/workshop`,
        `topic/${topic.documentId}`,
      ]),
    );
  });

  it('have a page from their first event on, and no combination has one', () => {
    expect(filters(store, 'pl').map(({ address }) => address)).toEqual([
      'spotkania',
      'warsztaty',
      'wstep-wolny',
      'dla-dzieci',
      'dla-seniorow',
      'osiedla/azory',
      'tematy/przestrzen-publiczna',
    ]);
    expect(
      calendarPath(store, 'pl', { selection: { of: 'audience', audience: 'teenagers' } }),
    ).toBeUndefined();
    expect(calendarPath(store, 'pl', { selection: { ...inAzory, section: 'workshop' } })).toBeUndefined();
    expect(calendarPageAt(store, 'pl', 'osiedla/azory/warsztaty')).toBeUndefined();
    expect(calendarPageAt(store, 'pl', '2026-11')).toBeUndefined();
    // Events in Polish alone are in the English calendar, too.
    expect(filters(store, 'en').map(({ address }) => address)).toContain('neighbourhoods/azory');
  });

  it('and months are found at their addresses', () => {
    const examples = storeOf(exampleWire());
    for (const locale of locales)
      for (const address of calendarAddresses(examples, locale)) {
        const page = calendarPageAt(examples, locale, address);
        expect(page && calendarPath(examples, locale, page)).toMatch(new RegExp(`/${address}/$`));
      }
  });
});

describe('midnight', () => {
  /** The instant up to which something holds, unless the content changes. */
  const holdsUntil = (work: () => unknown): number => {
    const dependencies = new Dependencies();
    trackDependencies(dependencies, work);
    return Math.min(dependencies.until, ...[...dependencies.derived].map(({ until }) => until));
  };
  const begins = '2026-12-09T10:00:00Z';
  const store = meetings(
    event(begins, {
      endsAt: '2026-12-09T12:00:00Z',
      neighbourhoods: [{ documentId: azory.documentId }],
      topics: [{ documentId: topic.documentId }],
    }),
  );

  it('changes nothing in the calendar of a neighbourhood or a topic, or in other months', () => {
    for (const selection of [
      { of: 'neighbourhood', documentId: azory.documentId },
      { of: 'topic', documentId: topic.documentId },
    ] as const)
      expect(holdsUntil(() => agenda(store, 'pl', selection, now))).toBe(Date.parse('2026-12-09T12:00:00Z'));
    expect(holdsUntil(() => isThisMonth('2026-12', now))).toBe(Date.parse('2026-11-30T23:00:00Z'));
    expect(holdsUntil(() => isThisMonth('2026-10', now))).toBe(Infinity);
    expect(holdsUntil(() => monthAgenda(store, 'pl', '2026-12'))).toBe(Infinity);
    expect(holdsUntil(() => calendarAddresses(store, 'pl'))).toBe(Infinity);
  });

  it('is when what is near changes', () => {
    expect(holdsUntil(() => glance(store, 'pl', everything, now))).toBe(Date.parse('2026-11-30T23:00:00Z'));
  });
});
