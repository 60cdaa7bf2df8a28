import { defaultLocale, type Locale } from '@osiedle/shared';
import type { LookupFields, WriteParams, EntryRow, EntryRows, Write } from './types.ts';

/** The rows of the entry that a write is about. */
export async function entryRows(write: Write): Promise<EntryRows> {
  const published = await publishedRows(write);
  const drafts = await draftRows(write);
  return { drafts, targeted: drafts.filter((row) => isTargeted(row.locale, write.params)), published };
}

/** The published rows, one for each published language. */
export function publishedRows(write: Write): Promise<EntryRow[]> {
  return rowsWhere(write, { $notNull: true });
}

/** The drafts, one for each language. */
export function draftRows(write: Write): Promise<EntryRow[]> {
  return rowsWhere(write, { $null: true });
}

/** Whether a call targets a language. Without a `locale` parameter it targets the default language. */
export function isTargeted(locale: Locale, { locale: wanted = defaultLocale }: WriteParams): boolean {
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

async function rowsWhere({ strapi, uid, documentId }: Write, publishedAt: object): Promise<EntryRow[]> {
  if (!documentId) return [];
  return strapi.db.query(uid).findMany({ where: { documentId, publishedAt }, select: columns });
}

const lookupParts = {
  cover: { populate: ['file'] },
  logo: { populate: ['file', 'darkFile'] },
  colours: true,
  notice: true,
  pinned: true,
  menu: true,
  footer: true,
};

/** The document without drafts that a write is about. */
export async function readLookup({ strapi, uid, documentId }: Write): Promise<LookupFields | null> {
  if (!documentId) return null;
  const attributes = strapi.contentTypes[uid as never]?.['attributes'] ?? {};
  const populate = Object.fromEntries(Object.entries(lookupParts).filter(([name]) => name in attributes));
  return strapi.db.query(uid).findOne({ where: { documentId }, populate });
}
