import type { Core } from '@strapi/strapi';
import { addTable } from '../database/own-table.ts';

export const versionUid = 'osiedle::version';
export const versionContentUid = 'osiedle::version-content';

/**
 * What a version is. `found`: what was there when the history began. `shared`: another language of the entry was saved, and
 * with it what all languages share. `binned`: what was deleted.
 */
export type VersionAction =
  | 'found'
  | 'saved'
  | 'shared'
  | 'published'
  | 'withdrawn'
  | 'discarded'
  | 'restored'
  | 'binned'
  | 'unbinned';

/** A saved version of a document in one language, as the table stores it. */
export interface StoredVersion {
  id: number;
  /** ISO 8601 text, which no time zone can shift. */
  at: string;
  /** The account that saved it; null if code did, or if the account is gone. */
  actor: number | null;
  action: VersionAction;
  uid: string;
  documentId: string;
  /** Empty for a type without languages. */
  locale: string;
  /** The hash of what the document said. */
  content: string;
}

/** Registers the tables of versions and of their contents. */
export function registerHistoryTables(strapi: Core.Strapi): void {
  addTable(strapi, {
    uid: versionUid,
    tableName: 'versions',
    columns: {
      at: 'string',
      actor: 'integer?',
      action: 'string',
      uid: 'string',
      documentId: 'string',
      locale: 'string',
      content: 'string',
    },
    indexes: [
      { name: 'osiedle_versions_document', columns: ['document_id', 'uid', 'locale', 'id'] },
      { name: 'osiedle_versions_content', columns: ['content'] },
    ],
  });
  addTable(strapi, {
    uid: versionContentUid,
    tableName: 'version_contents',
    columns: { hash: 'string', body: 'text' },
    indexes: [{ name: 'osiedle_version_contents_hash', columns: ['hash'], type: 'unique' }],
  });
}
