import { offsetAt } from '@osiedle/shared';

// Kept as they were before the clock is set to the city: see city-clock.ts.
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
// eslint-disable-next-line @typescript-eslint/unbound-method
const minutesBehindUtc = Date.prototype.getTimezoneOffset;

/**
 * The device's time zone (IANA name) where its clock shows another hour than the city's.
 * @param instant milliseconds since 1970 in UTC: two zones can agree in winter and differ in summer
 */
export function deviceZoneIfDifferent(instant: number): string | undefined {
  const ahead = -60_000 * minutesBehindUtc.call(new Date(instant));
  return ahead === offsetAt(instant) ? undefined : zone;
}
