import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { PopulatedRow, RelatedRow, EntryRow, Write } from '../types.ts';
import { schemaOf, sharedRelations } from './attributes.ts';

/**
 * The relations to copy from `from` to `to`: those that differ, as data of an update.
 * @param onlyEmpty skips relations that `to` has values for
 */
export async function relationsToCopy(
  { strapi, uid }: Write,
  from: PopulatedRow,
  to: PopulatedRow,
  onlyEmpty: boolean,
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, attribute] of sharedRelations(schemaOf(strapi, uid))) {
    // The owning side writes a relation; among published rows Strapi links the inverse side at publish.
    if (attribute.mappedBy && to.publishedAt) continue;
    const current = toList(to[name]);
    if (onlyEmpty && current.length > 0) continue;
    const wanted = await counterparts(strapi, attribute.target ?? '', toList(from[name]), current, from, to);
    const ids = current.map((one) => one.id);
    if (isDeepStrictEqual(wanted, ids)) continue;
    data[name] = attribute.relation?.endsWith('ToOne')
      ? (wanted[0] ?? null)
      : { set: wanted.map((id) => ({ id })) };
  }
  return data;
}

/** One, several or no related rows, as a list. */
export function toList(value: unknown): RelatedRow[] {
  return Array.isArray(value) ? (value as RelatedRow[]) : value ? [value as RelatedRow] : [];
}

/** The ids of the rows that `from` is related to, in the language of `to`. */
async function counterparts(
  strapi: Core.Strapi,
  uid: string,
  related: RelatedRow[],
  current: RelatedRow[],
  from: EntryRow,
  to: EntryRow,
): Promise<number[]> {
  if (!schemaOf(strapi, uid).options?.draftAndPublish) return related.map((one) => one.id);
  const rows = async (documents: RelatedRow[], where: object): Promise<RelatedRow[]> =>
    documents.length === 0
      ? []
      : strapi.db.query(uid).findMany({
          where: { documentId: { $in: documents.map((one) => one.documentId) }, ...where },
          select: ['id', 'documentId'],
        });
  const publishedAt = to.publishedAt ? { $notNull: true } : { $null: true };
  const rowsThere = await rows(related, { locale: to.locale, publishedAt });
  const there = new Map(rowsThere.map((row) => [row.documentId, row.id]));
  const known = new Set(
    (await rows(current, { locale: from.locale, publishedAt: { $null: true } })).map((row) => row.documentId),
  );
  // An editor of the other language can neither choose nor remove what exists in the target's language alone.
  const own = current.filter((one) => !known.has(one.documentId));
  return [...related.map((one) => there.get(one.documentId)), ...own.map((one) => one.id)].filter(
    (id) => id !== undefined,
  );
}
