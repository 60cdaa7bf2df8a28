/**
 * What a built site says of itself, in a small file: how new it is. So one can see from outside which release an address
 * shows, whoever built it: the publisher here, or a workflow of a static host.
 */
export interface Stamp {
  /** The last row of the CMS's journal that the site includes. */
  cursor: number;
  /** The instant for which it was rendered (ISO 8601). */
  now: string;
}

/** The address of the file. */
export const stampPath = '/release.json';

/** How far the clocks of two builders may be apart, in milliseconds. */
const maxClockDifferenceMs = 10 * 60_000;

/** The text of the file. */
export function stampText({ cursor, now }: Stamp): string {
  return `${JSON.stringify({ cursor, now })}\n`;
}

/** Reads the file. @returns undefined where the text is no stamp */
export function parseStamp(text: string): Stamp | undefined {
  try {
    const { cursor, now } = JSON.parse(text) as Partial<Record<keyof Stamp, unknown>>;
    const isStamp = Number.isSafeInteger(cursor) && typeof now === 'string' && !Number.isNaN(Date.parse(now));
    return isStamp ? ({ cursor, now } as Stamp) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a site with one stamp has everything that a site with another one shows: it has more rows; or the same rows, and
 * was not rendered for an earlier instant, as far as two clocks can tell.
 */
export function includesStamp(one: Stamp, other: Stamp): boolean {
  if (one.cursor !== other.cursor) return one.cursor > other.cursor;
  return Date.parse(one.now) + maxClockDifferenceMs >= Date.parse(other.now);
}
