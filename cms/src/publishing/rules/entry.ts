import { type Locale, reservedSlugs } from '@osiedle/shared';
import type { EntryFields, FieldFault, EntryRow, Write } from '../types.ts';
import { ageFaults, bookingFaults, priceFaults } from './attendance.ts';
import { repeatedDateFaults, yearFaults } from './dates.ts';
import { joinFaults, orderFaults, statusFaults } from './event.ts';
import { markFaults } from './mark.ts';
import { pictureFaults } from './picture.ts';
import { actionFaults, continuationFaults } from './plan.ts';
import { refuse } from './refusal.ts';
import { slugFaults, takenFaults } from './slug.ts';
import { textPictureFaults } from './text-pictures.ts';
import { lengthFaults } from './text.ts';
import { versionFaults } from './versions.ts';
import { webAddressFaults } from './web-address.ts';

const populate = {
  cover: { populate: ['file'] },
  gallery: { populate: ['file'] },
  occurrences: true,
  phases: true,
  programme: true,
  booking: true,
  versions: true,
  marks: { populate: ['file', 'darkFile'] },
  actions: true,
  continues: { select: ['documentId'] },
};

/**
 * Refuses to publish rows that break a rule. Drafts may be unfinished, so the rules do not apply to them.
 * @param published the entry's rows that are, or will be, published
 * @throws ValidationError
 */
export async function requirePublishable(
  write: Write,
  rows: EntryRow[],
  published: EntryRow[],
): Promise<void> {
  const live = [...new Set([...rows, ...published].map((row) => row.locale))];
  for (const row of rows) refuse(await faultsOf(write, row, live));
}

/** @param live the languages in which the entry will be published */
async function faultsOf({ strapi, uid, type }: Write, row: EntryRow, live: Locale[]): Promise<FieldFault[]> {
  const attributes = strapi.contentTypes[uid as never]?.['attributes'] ?? {};
  const present = Object.fromEntries(Object.entries(populate).filter(([name]) => name in attributes));
  const entry: EntryFields = await strapi.db.query(uid).findOne({ where: { id: row.id }, populate: present });
  return [
    ...missingFaults(entry, 'startsAt' in attributes),
    ...slugFaults(entry.slug ?? '', ['slug'], type === 'page' ? reservedSlugs(row.locale) : undefined),
    ...(await takenFaults(strapi, uid, row)),
    ...yearFaults(strapi, uid, entry),
    ...orderFaults(entry),
    ...repeatedDateFaults(entry),
    ...statusFaults(entry),
    ...joinFaults(entry),
    ...priceFaults(entry),
    ...ageFaults(entry),
    ...bookingFaults(entry),
    ...actionFaults(entry),
    ...continuationFaults(row.documentId, entry),
    ...versionFaults(entry.versions, live),
    ...webAddressFaults(entry.website?.trim(), ['website']),
    ...lengthFaults(entry),
    ...pictureFaults(entry.cover, ['cover'], live),
    ...(entry.gallery ?? []).flatMap((picture, index) => pictureFaults(picture, ['gallery', index], live)),
    ...(entry.marks ?? []).flatMap((mark, index) => markFaults(mark, ['marks', index], live)),
    ...(await textPictureFaults({ strapi, type }, entry)),
  ];
}

/** Control and direction characters, pasted along with a text. */
const invisibleCharacters = /[\p{Cc}\p{Cf}]/gu;

function missingFaults(entry: EntryFields, isEvent: boolean): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!entry.title?.replace(invisibleCharacters, '').trim())
    faults.push({ path: ['title'], message: 'Wpis nie ma tytułu. Podaj go.' });
  if (isEvent && !entry.startsAt) {
    faults.push({ path: ['startsAt'], message: 'Podaj, kiedy wydarzenie się zaczyna.' });
  }
  return faults;
}
