import type { Core } from '@strapi/strapi';
import { addTable } from '../database/own-table.ts';
import type { DocumentContent } from '../history/content.ts';
import type { Links } from './links.ts';

export const binUid = 'osiedle::binned';

/** What was deleted and may come back, as the table stores it. */
export interface BinRow {
  id: number;
  /** When it was deleted: ISO 8601 text, which no time zone can shift. */
  at: string;
  /** The account that deleted it; null if code did, or if the account is gone. */
  actor: number | null;
  uid: string;
  documentId: string;
  title: string;
  /** A {@link BinnedEntry} or a {@link BinnedFile}, compressed. */
  body: string;
}

/** A language of a deleted document. */
export interface BinnedVersion {
  /** Empty for a type without languages. */
  locale: string;
  title: string;
  /** The id of the row that it was. */
  row: number;
  /** The account that began it; Authors see their own alone. */
  owner: number | null;
  content: DocumentContent;
  /** Columns that the system keeps. */
  system: Record<string, unknown>;
}

/** What comes back with what was deleted. */
export interface BinnedPlace {
  /** What led to it. */
  links: Links;
  /** The documents that showed it. */
  referrers: { uid: string; documentIds: string[] }[];
}
export interface BinnedEntry extends BinnedPlace {
  versions: BinnedVersion[];
}
export interface BinnedFile extends BinnedPlace {
  /** The row of the library. */
  row: Record<string, unknown> & { id: number };
  /** The names of its stored files, those of its variants included. */
  stored: string[];
}

/** Registers the table of the bin. */
export function registerBinTable(strapi: Core.Strapi): void {
  addTable(strapi, {
    uid: binUid,
    tableName: 'binned',
    columns: {
      at: 'string',
      actor: 'integer?',
      uid: 'string',
      documentId: 'string',
      title: 'text',
      body: 'text',
    },
    indexes: [{ name: 'osiedle_binned_document', columns: ['document_id'] }],
  });
}
