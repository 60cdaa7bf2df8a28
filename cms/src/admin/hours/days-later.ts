import { instantAt, offsetAt } from '@osiedle/shared';

/** When something begins and ends, as the form holds it. */
export interface Span {
  startsAt: string;
  endsAt?: string | null | undefined;
}

const oneDay = 86_400_000;

/**
 * The same hours some days later, on the city's clocks: what lasts from 17.00 to 19.00 does so, too, when the clocks have
 * changed.
 */
export function daysLater(
  { startsAt, endsAt }: Span,
  days: number,
): { startsAt: string; endsAt: string | null } {
  return { startsAt: moved(startsAt, days), endsAt: endsAt ? moved(endsAt, days) : null };
}

function moved(instant: string, days: number): string {
  return new Date(instantAt(readingAt(instant) + days * oneDay)).toISOString();
}

/** What the city's clocks show at an instant, as if it were UTC; in milliseconds. */
export function readingAt(instant: string): number {
  return Date.parse(instant) + offsetAt(Date.parse(instant));
}
