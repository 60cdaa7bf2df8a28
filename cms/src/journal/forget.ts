import type { Core } from '@strapi/strapi';
import { journalUid, type StoredRow } from './model.ts';

/**
 * Removes words from rows that are no longer the last one of their document: they take what the last one says, which a
 * reader comes to in any case. Call in a transaction that `serialise` has begun.
 * @returns how many documents have the words in their last row, which is what visitors see
 */
export async function forgetInJournal(strapi: Core.Strapi, words: string): Promise<number> {
  const written = JSON.stringify(words).slice(1, -1);
  const query = strapi.db.query(journalUid);
  const found: StoredRow[] = await query.findMany({ where: { document: { $contains: written } } });
  const live = new Set<string>();
  for (const { id, uid, documentId, locale, document } of found) {
    if (!document?.includes(written)) continue;
    const last: StoredRow = await query.findOne({
      where: { uid, documentId, locale },
      orderBy: { id: 'desc' },
    });
    if (last.document?.includes(written)) live.add(`${uid} ${documentId} ${locale}`);
    else await query.updateMany({ where: { id }, data: { document: last.document } });
  }
  return live.size;
}
