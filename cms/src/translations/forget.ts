import type { Core } from '@strapi/strapi';
import type { OlderTexts } from './record.ts';
import { readTranslation, translationsUid, writeTranslation } from './table.ts';

interface Named {
  uid: string;
  documentId: string;
}

/**
 * Forgets earlier texts of the default language: those with the words, or all of an entry. The translation stays older, but
 * nobody sees any more what stood there.
 */
export async function forgetOlderTexts(strapi: Core.Strapi, of: { words: string } | Named): Promise<void> {
  const where = 'words' in of ? {} : { uid: of.uid, documentId: of.documentId };
  const rows: Named[] = await strapi.db
    .query(translationsUid)
    .findMany({ where, select: ['uid', 'documentId'] });
  const isMeant = (was: string) => !('words' in of) || was.includes(of.words);
  const cleaned = (texts: OlderTexts): OlderTexts =>
    Object.fromEntries(
      Object.entries(texts).map(([name, { was, since }]) => [name, { was: isMeant(was) ? '' : was, since }]),
    );
  for (const { uid, documentId } of rows) {
    const { older, discarded, unneeded } = await readTranslation(strapi, uid, documentId);
    const next = { unneeded, older: cleaned(older), discarded: cleaned(discarded) };
    await writeTranslation(strapi, uid, documentId, next);
  }
}
