import { defaultLocale, eventTypes, type Locale } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { derived } from '../../incremental/memory/derived.ts';
import { dayIn, daysOf, eachDay } from '../../text/dates/days.ts';
import { beginOf } from '../../text/dates/ends.ts';
import { monthStart, monthEnd, monthOf, type Month } from '../../text/dates/months.ts';
import { localTimes } from '../../text/dates/times.ts';
import { daysBetween, wallClock } from '../../text/dates/wall-clock.ts';
import { datesOf, isEvent } from '../event.ts';
import { withForeign } from '../foreign.ts';
import type { DatedEvent } from '../lists/coming.ts';
import { hasCome } from '../progress.ts';
import { yearOf } from '../year.ts';
import { byDay, isAmong, type AgendaDay } from './agenda.ts';
import { atDate, soonestFirst } from './dated.ts';

/** What takes place in a month. */
export interface MonthAgenda {
  /** Day by day; an event of several days is on each. */
  days: AgendaDay[];
  /** What lasts longer than a week, or whose day is not known. */
  others: DatedEvent[];
}

/** The most days of an event that is listed on each of them. */
const mostDays = 7;

/** What takes place in a month. Does not depend on the clock. */
export const monthAgenda = derived(
  'monthAgenda',
  (store: Store, locale: Locale, month: Month): MonthAgenda => {
    const { year } = monthStart(month);
    const within = { from: monthStart(month), to: monthEnd(month) };
    // What begins in December may go on in January.
    const all = [year - 1, year].flatMap((one) => datesOfYear(store, locale, one));
    const isShort = ({ date }: DatedEvent) => {
      const days = daysOf(date);
      return days !== undefined && daysBetween(days.from, days.to) < mostDays;
    };
    const during = all.filter(({ date }) => isAmong(date, within));
    return {
      days: byDay(during.filter(isShort), within),
      others: soonestFirst([
        ...during.filter((one) => !isShort(one)),
        ...all.filter(({ date }) => isOnlyMonth(date) && monthOf(wallClock(date.startsAt)) === month),
      ]),
    };
  },
);

/** The months in which something takes place, in order. */
export const monthsWithEvents = derived('monthsWithEvents', (store: Store, locale: Locale): Month[] => {
  const languages = new Set<Locale>([defaultLocale, locale]);
  const years = new Set(
    eventTypes.flatMap((type) => [...languages].flatMap((one) => store.years(type, one))),
  );
  const months = [...years].flatMap((year) => monthsOfYear(store, locale, year));
  return [...new Set(months)].sort();
});

/** The months before and after a month in which something takes place. */
export const monthsBeside = derived(
  'monthsBeside',
  (store: Store, locale: Locale, month: Month): { previous: Month | undefined; next: Month | undefined } => {
    const all = monthsWithEvents(store, locale);
    return {
      previous: all.findLast((one) => one < month),
      next: all.find((one) => one > month),
    };
  },
);

/** Whether a month is the present one. Asks the clock only for the bounds of the month. */
export function isThisMonth(month: Month, now: Date): boolean {
  const first = monthStart(month);
  return hasCome(beginOf(first, 'month'), now) && !hasCome(beginOf(first, 'month', 1), now);
}

/** The dates that begin in a year and are known at least to the month, the soonest first. */
const datesOfYear = derived('datesOfYear', (store: Store, locale: Locale, year: number): DatedEvent[] =>
  soonestFirst(
    withForeign(store, locale, (own) =>
      eventTypes.flatMap((type) => store.entriesInYear(type, own, year)).filter(isEvent),
    ).flatMap((listed) =>
      datesOf(listed.entry)
        .filter((date) => yearOf(date.startsAt) === year && (isOnlyMonth(date) || daysOf(date)))
        .map((date) => atDate(listed, date)),
    ),
  ),
);

/** The months in which the dates that begin in a year take place. */
const monthsOfYear = derived('monthsOfYear', (store: Store, locale: Locale, year: number): Month[] => {
  const months = datesOfYear(store, locale, year).flatMap(({ date }) => {
    const days = daysOf(date);
    if (!days) return [monthOf(wallClock(date.startsAt))];
    // An agenda looks back to the year before, and no further.
    const end = { year: year + 1, month: 12, day: 31 };
    const to = daysBetween(days.to, end) < 0 ? end : days.to;
    return [days.from, ...eachDay({ from: dayIn(days.from, 1), to }).filter(({ day }) => day === 1)].map(
      monthOf,
    );
  });
  return [...new Set(months)];
});

function isOnlyMonth(date: DatedEvent['date']): boolean {
  return localTimes(date).precision === 'month';
}
