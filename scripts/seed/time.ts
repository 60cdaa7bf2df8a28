import { timeZone } from '../../shared/src/index.ts';

/** Calendar days are written `2026-11-28`, wall-clock times `17:30`; both are read on the city's clocks. */

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the city's clocks show at an instant: `2026-11-28T17:30`. */
function wallClock(instant: number): string {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * The instant at which the city's clocks show a time, ISO 8601 in UTC.
 * @param day `2026-11-28`
 * @param time `17:30`; midnight, which begins the day, where it is left out. In the hour that a spring night skips,
 *   the time an hour later is meant.
 */
export function localInstant(day: string, time = '00:00'): string {
  const wanted = Date.parse(`${day}T${time}Z`);
  // The offset itself depends on the instant that is sought: the second step settles the nights when clocks change.
  let instant = wanted;
  for (let step = 0; step < 2; step += 1) instant += wanted - Date.parse(`${wallClock(instant)}Z`);
  return new Date(instant).toISOString();
}

/** The calendar day of an instant. */
export function localDay(instant: Date): string {
  return wallClock(instant.getTime()).slice(0, 10);
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
