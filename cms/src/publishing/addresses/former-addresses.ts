import type { Locale, TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { addTable } from '../../database/own-table.ts';
import { publishedRows, readLookup } from '../rows.ts';
import type { CompletedWrite, Write } from '../types.ts';
import { entryPaths, hasPage, lookupPaths } from './paths.ts';

const uid = 'osiedle::former-address';

/** An address at which a document has been live in a language. Rows stay; the last one is the latest. */
interface FormerAddress {
  id: number;
  path: string;
  uid: string;
  documentId: string;
  locale: Locale;
}

/** Registers the table of former addresses. */
export function registerFormerAddresses(strapi: Core.Strapi): void {
  addTable(strapi, {
    uid,
    tableName: 'former_addresses',
    columns: {
      path: 'string',
      uid: 'string',
      documentId: 'string',
      locale: 'string',
    },
    indexes: [
      { name: 'former_addresses_path_index', columns: ['path'] },
      { name: 'former_addresses_document_index', columns: ['document_id'] },
    ],
  });
}

/** Notes that a document is or was live at a path, later than at all others that it has been at. */
export async function rememberAddress(write: CompletedWrite, locale: Locale, path: string): Promise<void> {
  const row = { path, uid: write.uid, documentId: write.documentId, locale };
  await write.strapi.db.query(uid).deleteMany({ where: row });
  await write.strapi.db.query(uid).create({ data: row });
}

/** Every path at which a document has been live in a language, the latest last. */
export async function addressesHeld(write: CompletedWrite, locale: Locale): Promise<string[]> {
  const where = { uid: write.uid, documentId: write.documentId, locale };
  const rows: FormerAddress[] = await write.strapi.db.query(uid).findMany({ where, orderBy: { id: 'asc' } });
  return rows.map(({ path }) => path);
}

/** What has been live at a path. */
export interface FormerPages {
  /** The present path of the latest document that is live elsewhere now. */
  present?: string;
  /** All paths at which those documents have been live. */
  all: Set<string>;
}

/** Finds what has been live at a path. */
export async function formerPagesAt(strapi: Core.Strapi, path: string): Promise<FormerPages> {
  const owners: FormerAddress[] = await strapi.db
    .query(uid)
    .findMany({ where: { path }, orderBy: { id: 'desc' } });
  const pages: FormerPages = { all: new Set() };
  for (const owner of owners) {
    const write = writeAbout(strapi, owner);
    for (const one of await addressesHeld(write, owner.locale)) pages.all.add(one);
    const present = pages.present ?? (await presentPath(write, owner.locale));
    if (present) pages.present = present;
  }
  return pages;
}

function writeAbout(strapi: Core.Strapi, { uid: of, documentId }: FormerAddress): CompletedWrite {
  const type = strapi.contentTypes[of as never]?.['info']['singularName'] as TypeName;
  return { strapi, uid: of, type, documentId, params: {}, result: null };
}

async function presentPath(write: Write, locale: Locale): Promise<string | undefined> {
  const paths = hasPage(write.type)
    ? lookupPaths(write, await readLookup(write))
    : entryPaths(write, await publishedRows(write));
  return paths.get(locale);
}
