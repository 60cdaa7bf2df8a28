import type { Core } from '@strapi/strapi';

export const journalUid = 'osiedle::journal';

/** A row as the table stores it. `document` is JSON; `at` is ISO 8601 text, which no time zone can shift. */
export interface StoredRow {
  id: number;
  at: string;
  actor: number | null;
  request: string | null;
  action: string;
  uid: string;
  documentId: string;
  locale: string | null;
  document: string | null;
}

const required = { notNullable: true };

/** Registers the journal's table: a plain model, unknown to the panel and the REST API. Its ids are never reused. */
export function registerJournalTable(strapi: Core.Strapi): void {
  const model = {
    uid: journalUid,
    singularName: 'journal',
    tableName: 'journal',
    attributes: {
      id: { type: 'increments' },
      at: { type: 'string', column: required },
      actor: { type: 'integer' },
      request: { type: 'string' },
      action: { type: 'string', column: required },
      uid: { type: 'string', column: required },
      documentId: { type: 'string', column: required },
      locale: { type: 'string' },
      document: { type: 'text' },
    },
    // For the last withdrawals, which would otherwise be looked for in all documents that were ever published.
    indexes: [{ name: 'osiedle_journal_withdrawals', columns: ['action', 'uid', 'locale', 'at'] }],
  };
  strapi.get('models').add(model as never);
}
