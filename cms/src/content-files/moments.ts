import { instantAt, instantsAt, readWallClock } from '@osiedle/shared';

const reading = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{1,2}):(\d{2}))?$/;
const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads a moment: `2026-12-12 12:00` on the city's clocks, `2026-12-12` for the beginning of that day, or ISO 8601 with an
 * offset.
 * @returns the instant in UTC as Strapi has it; undefined if it is none
 */
export function readMoment(text: string): string | undefined {
  if (iso.test(text)) return isoOf(Date.parse(text));
  const parts = reading.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day, hour, minute] = parts.slice(1).map((part) => Number(part ?? 0));
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  const asWritten = `${text.slice(0, 10)}T${(parts[4] ?? '').padStart(2, '0')}:${parts[5] ?? '00'}`;
  return isoOf(shown)?.startsWith(asWritten) ? isoOf(instantAt(shown)) : undefined;
}

/** Writes an instant as the city's clocks show it; with its offset where that would be another instant. */
export function writeMoment(instant: string): string {
  const time = Date.parse(instant);
  const { year, month, day, hour, minute } = readWallClock(time);
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  const isPlain = year >= 1000 && year <= 9999 && instantsAt(shown).length === 1 && instantAt(shown) === time;
  return isPlain
    ? new Date(shown).toISOString().slice(0, 16).replace('T', ' ')
    : new Date(time).toISOString();
}

/** Reads a calendar day, `2026-12-12`. @returns undefined if it is none */
export function readCalendarDay(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoOf(Date.parse(text))?.startsWith(text) ? text : undefined;
}

function isoOf(time: number): string | undefined {
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
