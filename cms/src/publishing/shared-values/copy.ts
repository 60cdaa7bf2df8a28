import { isDeepStrictEqual } from 'node:util';
import type { PopulatedRow, EntryRow, Write } from '../types.ts';
import { readPopulatedRow, schemaOf } from './attributes.ts';
import { comparable } from './comparable.ts';
import { relationsToCopy } from './relations.ts';
import { draftOf, hasUnpublishedText } from './unpublished-changes.ts';

/**
 * Copies the shared values of one row to another row of the same entry and status, where they differ. The target's own text
 * stays.
 * @param options.onlyEmptyRelations copies only relations that are empty in the target
 */
export async function copySharedValues(
  write: Write,
  source: EntryRow,
  target: EntryRow,
  { onlyEmptyRelations = false } = {},
): Promise<void> {
  const { strapi, uid } = write;
  const schema = schemaOf(strapi, uid);
  const [from, to] = [
    await readPopulatedRow(strapi, uid, source.id),
    await readPopulatedRow(strapi, uid, target.id),
  ];
  const relations = await relationsToCopy(
    write,
    await withChosenRelations(write, from),
    to,
    onlyEmptyRelations,
  );
  const valuesStay =
    onlyEmptyRelations || isDeepStrictEqual(comparable(strapi, schema, from), comparable(strapi, schema, to));
  if (valuesStay && Object.keys(relations).length === 0) return;

  if (!valuesStay) await strapi.plugin('i18n').service('localizations').syncRows(from, schema);
  const now = to.publishedAt ? { publishedAt: new Date() } : {};
  // A note explains one status; with another it would be wrong.
  const note = to.publishedAt && from.eventStatus !== to.eventStatus ? { statusNote: null } : {};
  await strapi.db.query(uid).update({ where: { id: to.id }, data: { ...relations, ...now, ...note } });
  if (to.publishedAt && (await hasUnpublishedText(strapi, uid, { ...to, ...note }))) {
    // A row newer than its draft would hide from the panel that there is unpublished text. Unlike `update`, `updateMany`
    // does not set the time itself.
    const { updatedAt } = to;
    await strapi.db.query(uid).updateMany({ where: { id: to.id }, data: { updatedAt } });
  }
}

/** The row with all relations that the editor chose: the draft, since a published row lacks relations to drafts. */
async function withChosenRelations({ strapi, uid }: Write, row: PopulatedRow): Promise<PopulatedRow> {
  const draft = row.publishedAt ? await draftOf(strapi, uid, row, []) : null;
  return draft ? readPopulatedRow(strapi, uid, draft.id) : row;
}
