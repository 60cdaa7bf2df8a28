import { readWallClock, utc } from '@osiedle/shared';
import { RRuleTemporal } from 'rrule-temporal';
import type { DateKnowledge } from './date-heading.ts';
import { daysLater, readingAt, type Span } from './days-later.ts';

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
export interface FirstDate extends DateKnowledge, Span {}

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
 * The dates that repeat an event, without its first. They are counted on the city's clocks.
 * @param most dates to find, days without the event included
 */
export function repeatDates(first: FirstDate, repetition: Repetition, most: number): RepeatedDate[] {
  const { until, count, without = new Set<string>() } = repetition;
  if (!until && !count) return [];
  const start = readingAt(first.startsAt);
  const dates: RepeatedDate[] = [];
  let wanted = count ?? Infinity;
  // The readings of the city's clocks stand in for UTC, which has no changes.
  rule(first.startsAt, repetition.every).all((at) => {
    const next = Date.parse(at.toString());
    if (next <= start) return true;
    const day = new Date(next).toISOString().slice(0, 10);
    if ((until && day > until) || wanted <= 0 || dates.length >= most) return false;
    const isWithout = without.has(day);
    if (!isWithout) wanted -= 1;
    dates.push({ ...daysLater(first, (next - start) / 86_400_000), day, isWithout });
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

function rule(startsAt: string, every: Interval) {
  const start = new Date(readingAt(startsAt)).toISOString();
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
