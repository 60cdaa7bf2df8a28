import { editorialTypes, uidOf, type EditorialType, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { permittedWhere } from '../doors/readable.ts';
import type { WaitingEntry, WaitingQuery, WaitingSource } from '../waiting/source.ts';

interface Row {
  documentId: string;
  locale: Locale;
  title: string | null;
  updatedAt: string | Date;
}

/** Nobody has begun more of a type and left it. */
const mostOfType = 1000;

/** The entries that whoever asks has begun, in the languages that the site does not show yet; nobody sees another's. */
export const ownDrafts: WaitingSource = {
  kind: 'ownDrafts',
  async find(strapi, query) {
    const all = (await Promise.all(editorialTypes.map((type) => draftsOf(strapi, type, query)))).flat();
    const newestFirst = all.sort((one, other) => (other.since ?? '').localeCompare(one.since ?? ''));
    return { count: all.length, first: newestFirst.slice(0, query.most) };
  },
};

async function draftsOf(
  strapi: Core.Strapi,
  type: EditorialType,
  { user, userAbility }: WaitingQuery,
): Promise<WaitingEntry[]> {
  const uid = uidOf(type);
  const permitted = await permittedWhere(strapi, 'read', userAbility, uid);
  if (!permitted) return [];
  const ids = await unpublishedRows(strapi, uid, user.id);
  if (ids.length === 0) return [];
  const rows: Row[] = await strapi.db.query(uid).findMany({
    select: ['documentId', 'locale', 'title', 'updatedAt'],
    where: { $and: [{ id: { $in: ids } }, permitted] },
  });
  return rows.map(({ documentId, locale, title, updatedAt }) => ({
    uid,
    documentId,
    locale,
    title,
    since: new Date(updatedAt).toISOString(),
  }));
}

/** The rows of somebody's drafts whose language is not published; Strapi's queries have no “not exists”. */
async function unpublishedRows(strapi: Core.Strapi, uid: string, creator: number): Promise<number[]> {
  const { tableName } = strapi.db.metadata.get(uid);
  const connection = strapi.db.getConnection();
  const published = connection(`${tableName} as published`)
    .select(connection.raw('1'))
    .whereRaw('published.document_id = draft.document_id and published.locale = draft.locale')
    .whereNotNull('published.published_at');
  const rows: { id: number }[] = await connection(`${tableName} as draft`)
    .select('draft.id')
    .where({ 'draft.created_by_id': creator })
    .whereNull('draft.published_at')
    .whereNotExists(published)
    .orderBy('draft.updated_at', 'desc')
    .limit(mostOfType);
  return rows.map(({ id }) => id);
}
