import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { addTable } from '../database/own-table.ts';
import type { Values } from '../content-files/index.ts';

const uid = 'osiedle::import';

/** A version that an import has written, and when: so that the next one can tell whether anybody changed it since. */
interface ImportRow {
  uid: string;
  documentId: string;
  /** The language and the status. */
  version: string;
  /** The hash of what its file said. */
  hash: string;
  /** The version's `updatedAt` after the import. */
  written: string;
}

/** Registers the table of imports. */
export function registerImportsTable(strapi: Core.Strapi): void {
  addTable(strapi, {
    uid,
    tableName: 'imports',
    columns: {
      uid: 'string',
      documentId: 'string',
      version: 'string',
      hash: 'string',
      written: 'string',
    },
    indexes: [{ name: 'imports_document_index', columns: ['document_id'] }],
  });
}

export type ImportKey = Pick<ImportRow, 'uid' | 'documentId' | 'version'>;

/** What an import has written there last. */
export async function lastImport(
  strapi: Core.Strapi,
  where: ImportKey,
): Promise<Pick<ImportRow, 'hash' | 'written'> | null> {
  return strapi.db.query(uid).findOne({ where });
}

export async function noteImport(strapi: Core.Strapi, row: ImportRow): Promise<void> {
  const { uid: of, documentId, version } = row;
  await strapi.db.query(uid).deleteMany({ where: { uid: of, documentId, version } });
  await strapi.db.query(uid).create({ data: row });
}

export function hashOf(values: Values): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32);
}
