import type { Core } from '@strapi/strapi';
import { addTable } from '../database/own-table.ts';
import { emptyRecord, isEmpty, type OlderTexts, type TranslationRecord } from './record.ts';

export const translationsUid = 'osiedle::translation';

/** A row as the table stores it; texts are JSON. */
interface StoredRecord {
  unneeded: boolean | number;
  older: string;
  discarded: string;
}

/** Registers the table of translations. */
export function registerTranslationsTable(strapi: Core.Strapi): void {
  addTable(strapi, {
    uid: translationsUid,
    tableName: 'translations',
    columns: {
      uid: 'string',
      documentId: 'string',
      unneeded: 'boolean',
      /** Since when the translation is older; null where it is not. */
      olderSince: 'string?',
      older: 'text',
      discarded: 'text',
    },
    indexes: [{ name: 'osiedle_translations_document', columns: ['uid', 'document_id'], type: 'unique' }],
  });
}

/** What is kept of an entry's translation. */
export async function readTranslation(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<TranslationRecord> {
  const row: StoredRecord | null = await strapi.db
    .query(translationsUid)
    .findOne({ where: { uid, documentId } });
  if (!row) return emptyRecord;
  return {
    unneeded: Boolean(row.unneeded),
    older: JSON.parse(row.older) as OlderTexts,
    discarded: JSON.parse(row.discarded) as OlderTexts,
  };
}

/** Keeps a record, or forgets it where there is nothing to keep. */
export async function writeTranslation(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  record: TranslationRecord,
): Promise<void> {
  if (isEmpty(record)) {
    await strapi.db.query(translationsUid).deleteMany({ where: { uid, documentId } });
    return;
  }
  const instants = Object.values(record.older).map(({ since }) => since);
  const row = {
    uid,
    document_id: documentId,
    unneeded: record.unneeded,
    older_since: instants.sort()[0] ?? null,
    older: JSON.stringify(record.older),
    discarded: JSON.stringify(record.discarded),
  };
  const { tableName } = strapi.db.metadata.get(translationsUid);
  await strapi.db.transaction(({ trx }) =>
    strapi.db
      .getConnection(tableName)
      .transacting(trx)
      .insert(row)
      .onConflict(['uid', 'document_id'])
      .merge(['unneeded', 'older_since', 'older', 'discarded']),
  );
}
