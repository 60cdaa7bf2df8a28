import { defaultLocale } from '@osiedle/shared';
import { draftRows, isTargeted } from '../rows.ts';
import type { EntryRow, Write } from '../types.ts';
import { copySharedValues } from './copy.ts';

/**
 * Brings the drafts in the other languages up to date with the one that was just written.
 * @param before the drafts that were there
 */
export async function propagateToDrafts(write: Write, before: EntryRow[]): Promise<void> {
  const drafts = await draftRows(write);
  const source = drafts.find((row) => isTargeted(row.locale, write.params)) ?? drafts[0];
  if (!source) return;
  // A language begun just now has shown no relations to its editor: they come from the other language.
  const isNew = !before.some((old) => old.locale === source.locale);
  for (const sibling of drafts.filter((row) => row !== source)) {
    if (isNew) await copySharedValues(write, sibling, source, { onlyEmptyRelations: true });
    await copySharedValues(write, source, sibling);
  }
}

/**
 * Brings the other published rows of an entry up to date with what was just published.
 * @param fresh the rows that the publication made
 * @param published all that are there
 */
export async function propagateToPublished(
  write: Write,
  fresh: EntryRow[],
  published: EntryRow[],
): Promise<void> {
  const source = fresh.find((row) => row.locale === defaultLocale) ?? fresh[0];
  if (!source) return;
  for (const row of published) if (!fresh.includes(row)) await copySharedValues(write, source, row);
}
