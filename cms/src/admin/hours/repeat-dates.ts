import { instantAt, offsetAt, readWallClock, utc } from '@osiedle/shared';
import { RRuleTemporal } from 'rrule-temporal';
import type { DateKnowledge } from './date-heading.ts';

/** How often an event repeats. The months keep the weekday: the third Tuesday, or the last one. */
export const intervals = ['day', 'week', 'twoWeeks', 'month', 'monthEnd'] as const;
export type Interval = (typeof intervals)[number];

export interface Repetition {
  every: Interval;
  /** The last day, `2027-06-30`. */
  until?: string | null | undefined;
  /** How many dates to add, not counting days without the event. */
  count?: number | null | undefined;
  /** Days without the event, such as public holidays: `2027-05-01`. */
  without?: ReadonlySet<string>;
}

/** The first date of an event. */
export interface FirstDate extends DateKnowledge {
  startsAt: string;
  endsAt?: string | null | undefined;
}

export interface RepeatedDate {
  startsAt: string;
  endsAt: string | null;
  /** `2027-05-01`. */
  day: string;
  /** Whether it lies on a day without the event. */
  isWithout: boolean;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Which of its weekday in the month a day is, from 1, and whether it is the last. */
export function weekOfMonth(startsAt: string): { week: number; isLast: boolean } {
  const day = readWallClock(Date.parse(startsAt));
  const daysInMonth = new Date(Date.UTC(day.year, day.month, 0)).getUTCDate();
  return { week: Math.ceil(day.day / 7), isLast: day.day + 7 > daysInMonth };
}

/**
 * The dates that repeat an event, without its first. They are counted on the city's clocks: an event from 17.00 to 19.00
 * stays one when the clocks change.
 * @param most dates to find, days without the event included
 */
export function repeatDates(first: FirstDate, repetition: Repetition, most: number): RepeatedDate[] {
  const { until, count, without = new Set<string>() } = repetition;
  if (!until && !count) return [];
  const start = Date.parse(first.startsAt);
  const reading = start + offsetAt(start);
  const end = first.endsAt ? Date.parse(first.endsAt) : NaN;
  const length = Number.isNaN(end) ? undefined : end + offsetAt(end) - reading;
  const dates: RepeatedDate[] = [];
  let wanted = count ?? Infinity;
  // The readings of the city's clocks stand in for UTC, which has no changes.
  rule(first.startsAt, reading, repetition.every).all((at) => {
    const next = Date.parse(at.toString());
    if (next <= reading) return true;
    const day = new Date(next).toISOString().slice(0, 10);
    if ((until && day > until) || wanted <= 0 || dates.length >= most) return false;
    const isWithout = without.has(day);
    if (!isWithout) wanted -= 1;
    const endsAt = length === undefined ? null : isoInstant(next + length);
    dates.push({ startsAt: isoInstant(next), endsAt, day, isWithout });
    return true;
  });
  return dates;
}

/** Gives times as the text that they are read from: not every browser has `Temporal`. */
const asText = {
  ZonedDateTime: {
    from: (text: string) => ({ timeZoneId: 'UTC', toString: () => text.replace(/\[.*$/, '') }),
  },
};

function rule(startsAt: string, reading: number, every: Interval) {
  const start = new Date(reading).toISOString();
  const weekday = weekdays[new Date(utc(readWallClock(Date.parse(startsAt)))).getUTCDay()] ?? '';
  const byRule: Record<Interval, string> = {
    day: 'FREQ=DAILY',
    week: 'FREQ=WEEKLY',
    twoWeeks: 'FREQ=WEEKLY;INTERVAL=2',
    month: `FREQ=MONTHLY;BYDAY=${weekOfMonth(startsAt).week}${weekday}`,
    monthEnd: `FREQ=MONTHLY;BYDAY=-1${weekday}`,
  };
  return new RRuleTemporal({
    rruleString: `DTSTART:${start.replace(/[-:]|\.\d+/g, '')}\nRRULE:${byRule[every]}`,
    temporal: asText,
  });
}

function isoInstant(reading: number): string {
  return new Date(instantAt(reading)).toISOString();
}
