import type { Core } from '@strapi/strapi';
import { addTable } from '../database/own-table.ts';

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

/** Registers the journal's table. Its ids are never reused. */
export function registerJournalTable(strapi: Core.Strapi): void {
  addTable(strapi, {
    uid: journalUid,
    tableName: 'journal',
    columns: {
      at: 'string',
      actor: 'integer?',
      request: 'string?',
      action: 'string',
      uid: 'string',
      documentId: 'string',
      locale: 'string?',
      document: 'text?',
    },
    // For the last withdrawals, which would otherwise be looked for in all documents that were ever published.
    indexes: [{ name: 'osiedle_journal_withdrawals', columns: ['action', 'uid', 'locale', 'at'] }],
  });
}
