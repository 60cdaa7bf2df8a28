import { defaultLocale } from '@osiedle/shared';
import { draftRows, isTargeted } from '../rows.ts';
import type { EntryRow, Write } from '../types.ts';
import { copySharedValues } from './copy.ts';

/**
 * Copies the shared values of the draft that was just written to the drafts in the other languages.
 * @param before the drafts before the write
 */
export async function propagateToDrafts(write: Write, before: EntryRow[]): Promise<void> {
  const drafts = await draftRows(write);
  const source = drafts.find((row) => isTargeted(row.locale, write.params)) ?? drafts[0];
  if (!source) return;
  // The form of a new language shows its editor no relations, so they come from the other language.
  const isNew = !before.some((old) => old.locale === source.locale);
  for (const sibling of drafts.filter((row) => row !== source)) {
    if (isNew) await copySharedValues(write, sibling, source, { onlyEmptyRelations: true });
    await copySharedValues(write, source, sibling);
  }
}

/**
 * Copies the shared values that were just published to the entry's other published rows.
 * @param fresh the rows that the publication created
 * @param published all published rows
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
