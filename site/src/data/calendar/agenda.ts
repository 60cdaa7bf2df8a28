import { utc, type Locale } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { derived } from '../../incremental/memory/derived.ts';
import {
  calendarDay,
  common,
  daysOf,
  eachDay,
  isSeveralDays,
  overlap,
  weekendFrom,
  type Days,
} from '../../text/dates/days.ts';
import { monthOf, type Month } from '../../text/dates/months.ts';
import { wallClock, type Day } from '../../text/dates/wall-clock.ts';
import { datesOf } from '../event.ts';
import type { DatedEvent } from '../lists/coming.ts';
import { today } from '../near.ts';
import { hasCome, isOver } from '../progress.ts';
import { eventsAhead } from '../selections/events.ts';
import type { Selection } from '../selections/selection.ts';
import { atDate, soonestFirst } from './dated.ts';

/** What takes place on a day. */
export interface AgendaDay {
  day: Day;
  events: DatedEvent[];
}

/** What takes place in a month. */
export interface AgendaMonth {
  month: Month;
  days: AgendaDay[];
  /** Events whose day is not known. */
  undated: DatedEvent[];
}

/** What is to come, the soonest first. */
export interface Agenda {
  /** What has begun on an earlier day, and is not over. */
  underWay: DatedEvent[];
  months: AgendaMonth[];
  /** How many more dates there are. */
  further: number;
}

/** The most dates on a page. */
const mostDates = 40;

/** All dates of a selection that are not over, the soonest first. */
export const datesAhead = derived(
  'datesAhead',
  (store: Store, locale: Locale, selection: Selection, now: Date): DatedEvent[] =>
    soonestFirst(
      eventsAhead(store, locale, selection, now).flatMap((listed) =>
        datesOf(listed.entry)
          .filter((date) => !isOver(date, now))
          .map((date) => atDate(listed, date)),
      ),
    ),
);

/** The next dates of a selection, by month and day. Asks for no day of the clock's, so that midnight changes nothing. */
export const agenda = derived(
  'agenda',
  (store: Store, locale: Locale, selection: Selection, now: Date): Agenda => {
    const all = datesAhead(store, locale, selection, now);
    const shown = all.slice(0, mostDates);
    const isUnderWay = ({ date }: DatedEvent) =>
      isSeveralDays(daysOf(date)) && hasCome(Date.parse(date.startsAt), now);
    const underWay = shown.filter(isUnderWay);
    return {
      underWay,
      months: byMonth(shown.filter((one) => !underWay.includes(one))),
      further: all.length - shown.length,
    };
  },
);

/** The month of the next date that takes place; without one, the present month. */
export const nextMonth = derived('nextMonth', (store: Store, locale: Locale, now: Date): Month => {
  const next = datesAhead(store, locale, { of: 'everything' }, now).find(({ isOff }) => !isOff);
  const day = today(now);
  const begins = next && calendarDay(wallClock(next.date.startsAt));
  return monthOf(begins && utc(begins) > utc(day) ? begins : day);
});

/** What takes place on this weekend. */
export interface WeekendAgenda {
  days: Days;
  events: AgendaDay[];
  /** The next date that takes place, if the weekend has none. */
  next: DatedEvent | undefined;
}

/** This weekend's events, by day. */
export const weekendAgenda = derived(
  'weekendAgenda',
  (store: Store, locale: Locale, now: Date): WeekendAgenda => {
    const days = weekendFrom(today(now));
    const all = datesAhead(store, locale, { of: 'everything' }, now);
    const events = byDay(
      all.filter(({ date }) => isAmong(date, days)),
      days,
    );
    const isEmpty = events.every((day) => day.events.every(({ isOff }) => isOff));
    return { days, events, next: isEmpty ? all.find(({ isOff }) => !isOff) : undefined };
  },
);

/** Whether a date is known to the day, and takes place on one of some days. */
export function isAmong(date: DatedEvent['date'], days: Days): boolean {
  const own = daysOf(date);
  return own !== undefined && overlap(own, days);
}

/** Groups dates by the month and day on which they begin. */
function byMonth(events: DatedEvent[]): AgendaMonth[] {
  const months = Map.groupBy(events, ({ date }) => monthOf(wallClock(date.startsAt)));
  return [...months].map(([month, some]) => ({
    month,
    days: byDay(some.filter(({ date }) => daysOf(date) !== undefined)),
    undated: some.filter(({ date }) => daysOf(date) === undefined),
  }));
}

/**
 * Groups dates by day.
 * @param within the days to show: an event is on each of them on which it takes place. Without them, it is on its first day.
 */
export function byDay(events: DatedEvent[], within?: Days): AgendaDay[] {
  const days = new Map<number, AgendaDay>();
  const add = (day: Day, event: DatedEvent) => {
    const found = days.get(utc(day));
    if (found) found.events.push(event);
    else days.set(utc(day), { day, events: [event] });
  };
  for (const event of events) {
    const own = daysOf(event.date);
    if (!own) continue;
    if (!within) add(own.from, event);
    else for (const day of eachDay(common(own, within))) add(day, event);
  }
  return [...days].sort(([one], [other]) => one - other).map(([, day]) => day);
}
