import { defaultLocale, type Locale } from '@osiedle/shared';
import type { Lookup, Params, Row, Rows, Write } from './types.ts';

/** The rows of the entry that a write is about. */
export async function rowsOf(write: Write): Promise<Rows> {
  const published = await publishedRows(write);
  const drafts = await draftRows(write);
  return { drafts, meant: drafts.filter((row) => isMeant(row.locale, write.params)), published };
}

/** Those on the site, one in each language in which it is published. */
export function publishedRows(write: Write): Promise<Row[]> {
  return rowsWhere(write, { $notNull: true });
}

/** Those that editors write in, one in each language. */
export function draftRows(write: Write): Promise<Row[]> {
  return rowsWhere(write, { $null: true });
}

/** Whether a call means a language; without a `locale` parameter it means the default language. */
export function isMeant(locale: Locale, { locale: wanted = defaultLocale }: Params): boolean {
  return wanted === '*' || [wanted].flat().includes(locale);
}

const columns = [
  'id',
  'documentId',
  'locale',
  'title',
  'slug',
  'publishedAt',
  'originallyPublishedAt',
  'updatedAt',
];

async function rowsWhere({ strapi, uid, documentId }: Write, publishedAt: object): Promise<Row[]> {
  if (!documentId) return [];
  return strapi.db.query(uid).findMany({ where: { documentId, publishedAt }, select: columns });
}

/** The document without drafts that a write is about. */
export async function readLookup({ strapi, uid, documentId }: Write): Promise<Lookup | null> {
  if (!documentId) return null;
  const attributes = strapi.contentTypes[uid as never]?.['attributes'] ?? {};
  const populate = 'cover' in attributes ? { cover: { populate: ['file'] } } : {};
  return strapi.db.query(uid).findOne({ where: { documentId }, populate });
}
