import {
  editorialTypes,
  fileUid,
  linkPaths,
  populates,
  uidOf,
  uploadStem,
  uploadStemsIn,
  type TypeName,
} from '@osiedle/shared';
import { fileIdsIn, writeReference, type ReferenceType } from '@osiedle/shared/references';
import type { Core } from '@strapi/strapi';
import { pathsTo, whereAt } from '../journal/referrers.ts';

/** A document that shows something or leads to it, in one language. */
export interface Use {
  type: TypeName;
  documentId: string;
  /** Null for types that hold all languages in one document. */
  locale: string | null;
  /** Its title or name; empty if it has none. */
  name: string;
  /** Whether visitors see it there. Otherwise only a draft has it. */
  isPublished: boolean;
}

export interface Row extends Record<string, unknown> {
  documentId: string;
  locale?: string | null;
  publishedAt?: string | null;
}
interface StoredFile {
  documentId: string;
  hash: string;
}

/** How texts name a file: by its address, or by its document id. */
const written = ['/uploads/', '/media/', 'osiedle:file/'];
/** The fields that name a document, by the first that a type has. */
const naming = ['title', 'nameDefault', 'siteNameDefault'];

/**
 * Who uses files: every document that has one of them in a field, or in a text, draft or published, in any language.
 * Reads all texts that name any file, so it is for questions of editors, not for each save.
 */
export async function usesOfFiles(strapi: Core.Strapi, documentIds: string[]): Promise<Use[]> {
  const files: StoredFile[] = await strapi.db
    .query(fileUid)
    .findMany({ where: { documentId: { $in: documentIds } }, select: ['documentId', 'hash'] });
  if (files.length === 0) return [];
  return usesIn(strapi, (type, select) => rowsThatUse(strapi, type, files, select));
}

/**
 * The documents of all types in whose rows something is used.
 * @param rowsOf finds the rows of a type, with the given fields
 */
export async function usesIn(
  strapi: Core.Strapi,
  rowsOf: (type: TypeName, select: string[]) => Promise<Row[]>,
): Promise<Use[]> {
  const uses = new Map<string, Use>();
  for (const type of Object.keys(populates) as TypeName[]) {
    const { attributes } = strapi.getModel(uidOf(type) as never) as unknown as {
      attributes: Record<string, { type: string }>;
    };
    const name = naming.find((field) => field in attributes);
    const hasDrafts = editorialTypes.some((one) => one === type);
    const fields = ['locale', 'publishedAt', name ?? ''].filter((field) => field in attributes);
    for (const row of await rowsOf(type, ['documentId', ...fields])) {
      const use: Use = {
        type,
        documentId: row.documentId,
        locale: row.locale ?? null,
        name: named(name && row[name]),
        isPublished: !hasDrafts || Boolean(row.publishedAt),
      };
      const key = `${type} ${use.locale} ${use.documentId}`;
      uses.set(key, { ...use, isPublished: use.isPublished || (uses.get(key)?.isPublished ?? false) });
    }
  }
  return [...uses.values()];
}

function named(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The names of a type's fields that hold Markdown. */
export function longTexts(strapi: Core.Strapi, type: TypeName): string[] {
  const { attributes } = strapi.getModel(uidOf(type) as never) as unknown as {
    attributes: Record<string, { type: string }>;
  };
  return Object.keys(attributes).filter((field) => attributes[field]?.type === 'richtext');
}

/** The rows of a type in which a field for links leads to something. */
export async function rowsThatLink(
  strapi: Core.Strapi,
  type: TypeName,
  target: ReferenceType,
  documentIds: string[],
  select: string[],
): Promise<Row[]> {
  const signs = documentIds.map((documentId) => ({
    $startsWith: writeReference({ type: target, documentId }),
  }));
  const found: Row[] = [];
  for (const path of linkPaths[type]) {
    const where = { $or: signs.map((sign) => whereAt(path, sign)) };
    found.push(...((await strapi.db.query(uidOf(type)).findMany({ where, select })) as Row[]));
  }
  return found;
}

async function rowsThatUse(
  strapi: Core.Strapi,
  type: TypeName,
  files: StoredFile[],
  select: string[],
): Promise<Row[]> {
  const query = strapi.db.query(uidOf(type));
  const ids = files.map(({ documentId }) => documentId);
  const found: Row[] = [];
  for (const path of pathsTo(strapi, fileUid, type))
    found.push(...(await query.findMany({ where: whereAt(path, { documentId: { $in: ids } }), select })));
  found.push(...(await rowsThatLink(strapi, type, 'file', ids, select)));
  const texts = longTexts(strapi, type);
  if (texts.length === 0) return found;
  const stems = new Set(files.map(({ hash }) => uploadStem(hash)));
  const names = (text: unknown): boolean =>
    typeof text === 'string' &&
    (fileIdsIn(text).some((id) => ids.includes(id)) ||
      [...uploadStemsIn(text)].some((stem) => stems.has(stem)));
  const where = { $or: texts.flatMap((field) => written.map((sign) => ({ [field]: { $contains: sign } }))) };
  const rows: Row[] = await query.findMany({ where, select: [...select, ...texts] });
  return [...found, ...rows.filter((row) => texts.some((field) => names(row[field])))];
}
