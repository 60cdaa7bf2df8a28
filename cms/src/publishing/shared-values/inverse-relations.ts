import type { Core } from '@strapi/strapi';
import type { RelatedRow, EntryRow, Write } from '../types.ts';
import { readPopulatedRow, schemaOf, sharedRelations } from './attributes.ts';
import { toList } from './relations.ts';
import { isModified } from './unpublished-changes.ts';

/** For each language, by relation, the ids of the published rows that point to a published row. */
export type InverseRelations = Map<string, Record<string, number[]>>;

/** Who points to the given published rows: the far ends of their relations. */
export async function readInverseRelations(
  { strapi, uid }: Write,
  rows: EntryRow[],
): Promise<InverseRelations> {
  const ends: InverseRelations = new Map();
  for (const row of rows) ends.set(row.locale, await relatedIds(strapi, uid, row, () => true));
  return ends;
}

/**
 * Puts those far ends back after a publish: Strapi derives them from drafts, and so would show on the live page of a
 * project a meeting that was assigned to it in a draft only. At a first publication there is nothing to put back; what
 * Strapi derived then stands, except from entries that have unpublished changes: their own publication will say.
 */
export async function restoreInverseRelations(
  { strapi, uid }: Write,
  ends: InverseRelations,
  fresh: EntryRow[],
): Promise<void> {
  for (const row of fresh) {
    const before =
      ends.get(row.locale) ??
      (await relatedIds(strapi, uid, row, async (target, one) => !(await isModified(strapi, target, one))));
    const data = Object.fromEntries(
      Object.entries(before).map(([name, ids]) => [name, { set: ids.map((id) => ({ id })) }]),
    );
    if (Object.keys(data).length > 0) await strapi.db.query(uid).update({ where: { id: row.id }, data });
  }
}

/** @param counts which of those that point there do */
async function relatedIds(
  strapi: Core.Strapi,
  uid: string,
  { id }: EntryRow,
  counts: (uid: string, one: RelatedRow) => boolean | Promise<boolean>,
): Promise<Record<string, number[]>> {
  const row = await readPopulatedRow(strapi, uid, id);
  const ends: Record<string, number[]> = {};
  for (const [name, { mappedBy, target = '' }] of sharedRelations(schemaOf(strapi, uid))) {
    if (!mappedBy) continue;
    const ids = (ends[name] = [] as number[]);
    for (const one of toList(row[name])) if (await counts(target, one)) ids.push(one.id);
  }
  return ends;
}
