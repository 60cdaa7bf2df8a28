import type { DatePrecision } from '@osiedle/shared';
import { daysBetween, wallClock, type WallClock } from './wall-clock.ts';

/** When something is held, as the contract tells it of an event; a further date of an event has these too. */
export interface Times {
  startsAt: string;
  endsAt?: string | undefined;
  /** Whether it has no hours. */
  allDay?: boolean | undefined;
  datePrecision?: DatePrecision | undefined;
}

/** Times, read on the city's clocks. */
export interface LocalTimes {
  /** How much of the date may be said; something that lasts all day is known to the day and no hour of it counts. */
  precision: DatePrecision;
  start: WallClock;
  /** Absent where there is none, or where it lies before the start and so can only be a slip. */
  end: WallClock | undefined;
  /** Whether all of it lies in one day; an evening that ends in the small hours belongs to the day it began on. */
  oneDay: boolean;
}

/** The hour up to which a night counts with the evening before. */
const nightEnds = 6;

/** Reads times on the city's clocks and settles how much of them may be said. */
export function localTimes({ startsAt, endsAt, allDay, datePrecision = 'instant' }: Times): LocalTimes {
  const precision = allDay && datePrecision === 'instant' ? 'day' : datePrecision;
  const start = wallClock(startsAt);
  const end = endsAt && Date.parse(endsAt) > Date.parse(startsAt) ? wallClock(endsAt) : undefined;
  const nights = end ? daysBetween(start, end) : 0;
  const intoTheNight =
    precision === 'instant' && nights === 1 && end !== undefined && end.hour < nightEnds && start.hour >= 12;
  const atMidnight = precision === 'instant' && nights === 1 && end?.hour === 0 && end.minute === 0;
  return { precision, start, end, oneDay: nights === 0 || intoTheNight || atMidnight };
}
