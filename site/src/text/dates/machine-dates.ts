import type { DatePrecision } from '@osiedle/shared';
import { localTimes, type LocalTimes, type Times } from './times.ts';
import type { WallClock } from './wall-clock.ts';

/** The dates of an event for programs. */
export interface MachineDates {
  start: string;
  /** Absent if it adds nothing to `start`. */
  end?: string;
}

/**
 * The dates of an event for `<time datetime>` and JSON-LD (ISO 8601), only as precise as they are known: an instant
 * with its offset (`2026-11-28T16:00:00+01:00`), a day, `2013-06`, `2014`. ISO 8601 has no seasons, so a season becomes
 * the year in which it begins: a month would be invented.
 */
export function machineDates(times: Times): MachineDates {
  const { precision, start, end }: LocalTimes = localTimes(times);
  const first = machineDate(start, precision);
  const last = end && machineDate(end, precision);
  return last && last !== first ? { start: first, end: last } : { start: first };
}

function machineDate(clock: WallClock, precision: DatePrecision): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = String(clock.year).padStart(4, '0');
  const day = `${year}-${two(clock.month)}-${two(clock.day)}`;
  const time = `${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}${clock.offset}`;
  const written: Record<DatePrecision, string> = {
    instant: `${day}T${time}`,
    day,
    month: `${year}-${two(clock.month)}`,
    season: year,
    year,
  };
  return written[precision];
}
