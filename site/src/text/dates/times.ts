import type { DatePrecision } from '@osiedle/shared';
import { daysBetween, wallClock, type WallClock } from './wall-clock.ts';

/** The times of an event or of one of its further dates, as the contract has them. */
export interface Times {
  startsAt: string;
  endsAt?: string | undefined;
  /** Whether it has no hours. */
  allDay?: boolean | undefined;
  datePrecision?: DatePrecision | undefined;
}

/** Times in the city's time zone. */
export interface LocalTimes {
  /** How precise the date is. A date that lasts all day is precise to the day, and its hours do not count. */
  precision: DatePrecision;
  start: WallClock;
  /** Absent if there is none, or if it lies before the start and so must be a slip. */
  end: WallClock | undefined;
  /**
   * Whether all of it lies in one day. An evening that ends in the small hours belongs to the day on which it began.
   */
  oneDay: boolean;
}

/** The hour at which a night stops counting with the evening before. */
const nightEnds = 6;

/** Converts times to the city's time zone and determines their precision. */
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
