import { dependOnClockUntil } from '../incremental/memory/dependencies.ts';
import { calendarDay, dayIn, daysOf, overlap, weekendFrom } from '../text/dates/days.ts';
import { beginOf } from '../text/dates/ends.ts';
import type { Times } from '../text/dates/times.ts';
import { wallClock, type Day } from '../text/dates/wall-clock.ts';

/** How people name a day that is near. */
export type Near = 'today' | 'tomorrow' | 'weekend';

/**
 * The city's day. Whatever asks is made again each midnight. So only few pages may: the home page, the fronts of events, the
 * calendar's front, its weekend and its present month.
 */
export function today(now: Date): Day {
  const day = calendarDay(wallClock(now));
  dependOnClockUntil(beginOf(day, 'day', 1));
  return day;
}

/** How people name the day on which a date takes place, seen from today. `undefined` if it is not near. */
export function nearness(times: Times, now: Date): Near | undefined {
  const days = daysOf(times);
  const day = today(now);
  const tomorrow = dayIn(day, 1);
  if (!days) return undefined;
  if (overlap(days, { from: day, to: day })) return 'today';
  if (overlap(days, { from: tomorrow, to: tomorrow })) return 'tomorrow';
  return overlap(days, weekendFrom(day)) ? 'weekend' : undefined;
}
