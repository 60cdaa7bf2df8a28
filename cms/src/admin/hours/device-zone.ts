import { offsetAt } from '@osiedle/shared';

// Stored before the clock is set to the city: see city-clock.ts.
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
// oxlint-disable-next-line typescript/unbound-method
const minutesBehindUtc = Date.prototype.getTimezoneOffset;

/**
 * The device's time zone (IANA name), if its clock differs from the city's at an instant.
 * @param instant milliseconds since 1970 in UTC: two zones can agree in winter and differ in summer
 */
export function deviceZoneIfDifferent(instant: number): string | undefined {
  const ahead = -60_000 * minutesBehindUtc.call(new Date(instant));
  return ahead === offsetAt(instant) ? undefined : zone;
}
