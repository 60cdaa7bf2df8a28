import type { Locale } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { derived } from '../../incremental/memory/derived.ts';
import { dayIn, weekendFrom, type Days } from '../../text/dates/days.ts';
import { monthEnd, monthOf } from '../../text/dates/months.ts';
import type { DatedEvent } from '../lists/coming.ts';
import { today } from '../near.ts';
import type { Selection } from '../selections/selection.ts';
import { datesAhead, isAmong } from './agenda.ts';

/** Days that people name, and how much takes place on them. */
export interface NamedDays {
  name: 'today' | 'tomorrow' | 'weekend' | 'month';
  days: Days;
  count: number;
}

/** What is near, at a glance. */
export interface Glance {
  lines: NamedDays[];
  /** The next event that takes place, at its next date. */
  next: DatedEvent | undefined;
}

/** How much of a selection takes place today, tomorrow, on this weekend, and until the end of this month. */
export const glance = derived(
  'glance',
  (store: Store, locale: Locale, selection: Selection, now: Date): Glance => {
    const day = today(now);
    const takingPlace = datesAhead(store, locale, selection, now).filter(({ isOff }) => !isOff);
    const counted = (name: NamedDays['name'], days: Days): NamedDays => ({
      name,
      days,
      count: new Set(takingPlace.filter(({ date }) => isAmong(date, days)).map(({ entry }) => entry)).size,
    });
    const on = (one: typeof day): Days => ({ from: one, to: one });
    return {
      lines: [
        counted('today', on(day)),
        counted('tomorrow', on(dayIn(day, 1))),
        counted('weekend', weekendFrom(day)),
        counted('month', { from: day, to: monthEnd(monthOf(day)) }),
      ],
      next: takingPlace[0],
    };
  },
);
