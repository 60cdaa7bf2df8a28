import type { EntryRow, Write } from './types.ts';

/** What of a published row says whether readers shall hear of it once more. */
export interface Announcement {
  id: number;
  locale: string;
  significantChanges?: number | null;
  changeNote?: string | null;
  eventStatus?: string | null;
  occurrences?: { startsAt: string | Date; calledOff?: boolean | null }[];
}

/** Reads that of published rows. */
export async function readAnnouncements({ strapi, uid }: Write, rows: EntryRow[]): Promise<Announcement[]> {
  if (rows.length === 0) return [];
  const attributes = strapi.contentTypes[uid as never]?.['attributes'] ?? {};
  const isEvent = 'occurrences' in attributes;
  return strapi.db.query(uid).findMany({
    where: { id: { $in: rows.map((row) => row.id) } },
    select: ['id', 'locale', 'significantChanges', 'changeNote', ...(isEvent ? ['eventStatus'] : [])],
    ...(isEvent && { populate: ['occurrences'] }),
  });
}

/**
 * Counts a publication as a significant change in each language in which it is one; feed readers then show the entry again.
 * Whoever publishes says so by a new sentence of what has changed. Called off, moved, postponed and back on, also of a single
 * date, are significant by themselves. A first publication is none.
 * @param before of the rows that were published before
 * @param published the rows that are published now
 */
export async function countSignificantChanges(
  write: Write,
  before: Announcement[],
  published: EntryRow[],
): Promise<void> {
  const { strapi, uid, documentId } = write;
  const lasting = published.filter(({ locale }) => before.some((old) => old.locale === locale));
  for (const row of await readAnnouncements(write, lasting)) {
    const old = before.find(({ locale }) => locale === row.locale);
    const count = old && countOf(old, row);
    if (!count || count === row.significantChanges) continue;
    // The draft too, since it is published next. Its own count may be higher, from an import.
    const isLower = [{ significantChanges: { $lt: count } }, { significantChanges: { $null: true } }];
    const where = { documentId, locale: row.locale, $or: isLower };
    await strapi.db.query(uid).updateMany({ where, data: { significantChanges: count } });
  }
}

/** The count after a publication. It never falls: readers would take an old id for an entry that they know. */
export function countOf(old: Announcement, now: Announcement): number {
  const [counted, written] = [old.significantChanges ?? 0, now.significantChanges ?? 0];
  // Whoever raised it by hand, as an import may, has counted this change.
  if (written > counted) return written;
  return isSignificant(old, now) ? counted + 1 : counted;
}

function isSignificant(old: Announcement, now: Announcement): boolean {
  const note = now.changeNote?.trim();
  if (note && note !== old.changeNote?.trim()) return true;
  if (old.eventStatus !== now.eventStatus) return true;
  const [offBefore, offNow] = [datesOf(old, true), datesOf(now, true)];
  const onNow = datesOf(now, false);
  const [isCalledOff, isBackOn] = [
    [...offNow].some((date) => !offBefore.has(date)),
    [...offBefore].some((date) => onNow.has(date)),
  ];
  return isCalledOff || isBackOn;
}

/** The instants of the dates that are called off, or of those that are not. */
function datesOf({ occurrences = [] }: Announcement, isOff: boolean): Set<number> {
  const dates = occurrences.filter(({ calledOff }) => Boolean(calledOff) === isOff);
  return new Set(dates.map(({ startsAt }) => new Date(startsAt).getTime()));
}
