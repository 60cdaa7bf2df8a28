import { editorialTypes, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { readableDocuments } from '../doors/readable.ts';
import type { ContentReference } from './content.ts';

/** How a document or file that a version names is called. */
export interface NamedReference {
  /** Null where the reader may not know it. */
  title: string | null;
  /** Whether it is not there any more. */
  isGone: boolean;
}

const entries = new Set<string>(editorialTypes.map(uidOf));
const naming = ['title', 'nameDefault', 'name', 'siteNameDefault'];

export const referenceKey = ({ uid, documentId }: ContentReference): string => `${uid} ${documentId}`;

/** Says how documents are called, as far as the reader may know: drafts of others have no name for an Author. */
export async function nameReferences(
  strapi: Core.Strapi,
  ability: unknown,
  references: readonly ContentReference[],
  locale: string,
): Promise<Map<string, NamedReference>> {
  const named = new Map<string, NamedReference>();
  for (const [uid, some] of Map.groupBy(references, (one) => one.uid)) {
    const ids = [...new Set(some.map(({ documentId }) => documentId))];
    const { attributes } = strapi.getModel(uid as never) as unknown as { attributes: object };
    const name = naming.find((one) => one in attributes) ?? 'documentId';
    const isEntry = entries.has(uid);
    const rows: Row[] = await strapi.db.query(uid).findMany({
      where: { documentId: { $in: ids } },
      select: ['documentId', name, ...(isEntry ? ['locale', 'publishedAt'] : [])],
    });
    const drafts = isEntry
      ? await readableDocuments(strapi, ability, uid, { documentId: { $in: ids } })
      : ids;
    for (const documentId of ids) {
      const own = rows.filter((row) => row.documentId === documentId);
      const visible = own.filter((row) => Boolean(row.publishedAt) || drafts.includes(documentId));
      const row = visible.find((one) => one.locale === locale) ?? visible[0];
      const title = row ? (row[name] as string | null) : null;
      named.set(referenceKey({ uid, documentId }), { title, isGone: own.length === 0 });
    }
  }
  return named;
}

interface Row extends Record<string, unknown> {
  documentId: string;
  locale?: string;
  publishedAt?: string | null;
}

/**
 * Which of the documents are there.
 * @param locale the language whose drafts count, as a draft can be related to them; without it, any will do. Files and look-ups
 * have no languages.
 */
export async function findExisting(
  strapi: Core.Strapi,
  references: readonly ContentReference[],
  locale?: string,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const [uid, some] of Map.groupBy(references, (one) => one.uid)) {
    const documentId = { $in: some.map((one) => one.documentId) };
    const isDraftWanted = locale !== undefined && entries.has(uid);
    const where = { documentId, ...(isDraftWanted && { locale, publishedAt: { $null: true } }) };
    const rows: { documentId: string }[] = await strapi.db
      .query(uid)
      .findMany({ where, select: ['documentId'] });
    for (const row of rows) found.add(referenceKey({ uid, documentId: row.documentId }));
  }
  return found;
}
