import { isDeepStrictEqual } from 'node:util';
import type { PopulatedRow, EntryRow, Write } from '../types.ts';
import { readPopulatedRow, schemaOf } from './attributes.ts';
import { comparable } from './comparable.ts';
import { relationsToCopy } from './relations.ts';
import { draftOf, hasUnpublishedText } from './unpublished-changes.ts';

/**
 * Copies the shared values of one row to another row of the same entry and status, unless they are equal already.
 * The target's own text is left alone.
 * @param options.onlyEmptyRelations copies nothing but relations, and those only where the target has none
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
  // A note speaks of the status it was written for; of a new one it would say something false.
  const note = to.publishedAt && from.eventStatus !== to.eventStatus ? { statusNote: null } : {};
  await strapi.db.query(uid).update({ where: { id: to.id }, data: { ...relations, ...now, ...note } });
  if (to.publishedAt && (await hasUnpublishedText(strapi, uid, { ...to, ...note }))) {
    // Were it newer than its draft, the panel would no longer say that there is unpublished text. Unlike `update`,
    // `updateMany` does not set the time itself.
    const { updatedAt } = to;
    await strapi.db.query(uid).updateMany({ where: { id: to.id }, data: { updatedAt } });
  }
}

/** The row in which the editor's choice of relations is whole: a published one lacks what is a draft in its language. */
async function withChosenRelations({ strapi, uid }: Write, row: PopulatedRow): Promise<PopulatedRow> {
  const draft = row.publishedAt ? await draftOf(strapi, uid, row, []) : null;
  return draft ? readPopulatedRow(strapi, uid, draft.id) : row;
}
