import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileUid } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { expand } from '../history/compact.ts';
import { journalChanges } from '../journal/index.ts';
import { log } from '../log.ts';
import type { Factory, UploadService } from '../uploads/accepted-files.ts';
import { binnedPlace, putIntoBin } from './put.ts';
import { binUid, type BinnedFile, type BinRow } from './table.ts';

interface StoredFile extends Record<string, unknown> {
  id: number;
  documentId: string;
  name: string;
  url: string;
  formats: Record<string, { url: string }> | null;
}

/**
 * Puts files that are removed from the library into the bin: their bytes lie in a private folder from then on, which no
 * address leads to.
 */
export function keepRemovedFiles(factory: Factory<UploadService>): Factory<UploadService> {
  return (context) => ({ ...factory(context), remove: ({ id }) => binFile(context.strapi, id) });
}

async function binFile(strapi: Core.Strapi, id: number): Promise<unknown> {
  const row: StoredFile | null = await strapi.db
    .query(fileUid)
    .findOne({ where: { id }, populate: { createdBy: { select: ['id'] }, folder: { select: ['id'] } } });
  if (!row) return null;
  const stored = storedNames(row);
  const removed = await journalChanges(strapi, async () => {
    const { documentId, name: title } = row;
    const body: BinnedFile = { row, stored, ...(await binnedPlace(strapi, fileUid, documentId, [id])) };
    await putIntoBin(strapi, { uid: fileUid, documentId, title, body });
    return strapi.db.query(fileUid).delete({ where: { id } });
  });
  // Not before: a file that is still in the library must have its bytes.
  await hideBytes(strapi, stored);
  return removed;
}

/** The names of the stored files of a row of the library. */
export function storedNames({ url, formats }: Pick<StoredFile, 'url' | 'formats'>): string[] {
  return [url, ...Object.values(formats ?? {}).map((one) => one.url)].map((one) => basename(one));
}

export async function hideBytes(strapi: Core.Strapi, names: readonly string[]): Promise<void> {
  await mkdir(binFolder(strapi), { recursive: true, mode: 0o700 });
  for (const name of names) await move(join(uploads(strapi), name), join(binFolder(strapi), name));
}

export async function showBytes(strapi: Core.Strapi, names: readonly string[]): Promise<void> {
  for (const name of names) await move(join(binFolder(strapi), name), join(uploads(strapi), name));
}

export async function deleteBytes(strapi: Core.Strapi, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(binFolder(strapi), name), { force: true });
}

/** Whether the bytes of a file are in the bin, or at least those that visitors know it by. */
export function hasBytes(strapi: Core.Strapi, [name = '']: readonly string[]): boolean {
  return existsSync(join(binFolder(strapi), name));
}

/** Brings folders in step with the database, as a crash, a backup or a restored one may have left them. */
export async function tidyBytes(strapi: Core.Strapi): Promise<void> {
  const rows: Pick<BinRow, 'body'>[] = await strapi.db
    .query(binUid)
    .findMany({ where: { uid: fileUid }, select: ['body'] });
  const binned = new Set(rows.flatMap(({ body }) => (expand(body) as BinnedFile).stored));
  const library: StoredFile[] = await strapi.db.query(fileUid).findMany({ select: ['url', 'formats'] });
  const live = new Set(library.flatMap(storedNames));
  await hideBytes(
    strapi,
    [...binned].filter((name) => !live.has(name)),
  );
  for (const name of await readdir(binFolder(strapi))) {
    if (live.has(name)) await showBytes(strapi, [name]);
    else if (!binned.has(name)) await deleteBytes(strapi, [name]);
  }
}

/** @returns whether there was anything to move */
async function move(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await rename(from, to).catch((error: unknown) => {
    log.error(error, `A file could not be moved to ${to}: see whether both folders lie on one disk.`);
  });
}

function binFolder(strapi: Core.Strapi): string {
  return join(dirname(strapi.dirs.static.public), 'bin');
}

function uploads(strapi: Core.Strapi): string {
  return join(strapi.dirs.static.public, 'uploads');
}
