import type { Core } from '@strapi/strapi';
import type { PopulatedRow, RelatedRow, EntryRow, Write } from '../types.ts';
import { schemaOf, sharedRelations } from './attributes.ts';
import { toList } from './relations.ts';
import { isModified } from './unpublished-changes.ts';

/** For each language, by relation, the ids of the published rows that point to a published row. */
export type InverseRelations = Map<string, Record<string, number[]>>;

/** Reads which rows point to the given published rows. */
export async function readInverseRelations(
  { strapi, uid }: Write,
  rows: EntryRow[],
): Promise<InverseRelations> {
  const ends: InverseRelations = new Map();
  for (const row of rows) ends.set(row.locale, await relatedIds(strapi, uid, row, () => true));
  return ends;
}

/**
 * Restores inverse relations after a publish. Strapi derives them from drafts, so a project's live page would show a meeting
 * that only a draft assigns to it. At a first publication there is nothing to restore: what Strapi derived stays, except
 * from entries with unpublished changes, whose own publication decides.
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

/** @param counts whether to include a row that points there */
async function relatedIds(
  strapi: Core.Strapi,
  uid: string,
  { id }: EntryRow,
  counts: (uid: string, one: RelatedRow) => boolean | Promise<boolean>,
): Promise<Record<string, number[]>> {
  const inverse = sharedRelations(schemaOf(strapi, uid)).filter(([, { mappedBy }]) => mappedBy);
  const ends: Record<string, number[]> = {};
  if (inverse.length === 0) return ends;
  const populate = inverse.map(([name]) => name);
  const row: PopulatedRow = await strapi.db.query(uid).findOne({ where: { id }, populate });
  for (const [name, { target = '' }] of inverse) {
    const ids = (ends[name] = [] as number[]);
    for (const one of toList(row[name])) if (await counts(target, one)) ids.push(one.id);
  }
  return ends;
}
