import {
  editorialTypes,
  singleTypes,
  uidOf,
  type EditorialType,
  type Locale,
  type TypeName,
} from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { permittedWhere } from '../doors/readable.ts';
import type { WaitingQuery } from '../waiting/source.ts';
import { subjectOfKey, type Subject } from './entry-status.ts';

/** An entry that the publisher names by its key, in one language where it has several. */
export interface NamedEntry {
  type: TypeName;
  uid: string;
  documentId: string;
  locale: Locale | null;
  title: string | null;
}

/** SQLite and Postgres take so many values in one question, and more. */
const chunkSize = 500;

/**
 * Finds the entries that keys of the publisher name (`meeting pl <documentId>`, `place <documentId>`), of those that the
 * user may change.
 * @returns by key
 */
export async function changeableEntries(
  strapi: Core.Strapi,
  keys: Iterable<string>,
  { userAbility }: Pick<WaitingQuery, 'userAbility'>,
): Promise<Map<string, NamedEntry>> {
  const byType = new Map<TypeName, Map<string, Subject>>();
  for (const key of new Set(keys)) {
    const subject = subjectOfKey(key);
    if (!subject) continue;
    const ofType = byType.get(subject.type) ?? new Map<string, Subject>();
    byType.set(subject.type, ofType);
    ofType.set(key, subject);
  }
  const found = new Map<string, NamedEntry>();
  for (const [type, subjects] of byType) {
    const rows = await rowsOf(strapi, type, [...subjects.values()], userAbility);
    for (const [key, { documentId, locale }] of subjects) {
      const row = rows.get(`${documentId} ${locale}`);
      if (!row) continue;
      found.set(key, {
        type,
        uid: uidOf(type),
        documentId,
        locale: locale as Locale | null,
        title: row.title,
      });
    }
  }
  return found;
}

/** The rows that forms show, by document and language. */
async function rowsOf(
  strapi: Core.Strapi,
  type: TypeName,
  subjects: { documentId: string }[],
  userAbility: unknown,
): Promise<Map<string, { title: string | null }>> {
  const uid = uidOf(type);
  const rows = new Map<string, { title: string | null }>();
  const permitted = await permittedWhere(strapi, 'update', userAbility, uid);
  if (!permitted) return rows;
  const isEditorial = editorialTypes.includes(type as EditorialType);
  const isSingle = singleTypes.some((one) => one === type);
  const name = isEditorial ? 'title' : isSingle ? undefined : 'nameDefault';
  const select = ['documentId', ...(name ? [name] : []), ...(isEditorial ? ['locale'] : [])];
  const ids = [...new Set(subjects.map(({ documentId }) => documentId))];
  for (let from = 0; from < ids.length; from += chunkSize) {
    const where = {
      documentId: { $in: ids.slice(from, from + chunkSize) },
      ...(isEditorial && { publishedAt: null }),
    };
    const some: Record<string, string | null>[] = await strapi.db
      .query(uid)
      .findMany({ select, where: { $and: [where, permitted] } });
    for (const row of some)
      rows.set(`${row['documentId']} ${row['locale'] ?? null}`, { title: (name && row[name]) || null });
  }
  return rows;
}
