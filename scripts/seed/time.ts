import { instantAt, offsetAt } from '../../shared/src/index.ts';

/** Calendar days are written `2026-11-28`, wall-clock times `17:30`; both are read on the city's clocks. */

/**
 * The instant at which the city's clocks show a time, ISO 8601 in UTC.
 * @param day `2026-11-28`
 * @param time `17:30`; midnight, which begins the day, where it is left out. In the hour that a spring night skips,
 *   the time an hour later is meant.
 */
export function localInstant(day: string, time = '00:00'): string {
  return new Date(instantAt(Date.parse(`${day}T${time}Z`))).toISOString();
}

/** The calendar day of an instant. */
export function localDay(instant: Date): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime())).toISOString().slice(0, 10);
}

/** The calendar day some days later, or earlier where `count` is negative. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The day of the week, from 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay();
}
