import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileUid, uploadStem, type FocalPoint } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { filesFolder, UnreadableFile, type ContentFile } from '../content-files/index.ts';
import type { FileInfo, IncomingFile } from '../uploads/accepted-files.ts';
import { withIdentity } from '../uploads/kept-identity.ts';
import { maxFileBytes, tooLarge } from '../uploads/size-limit.ts';
import { wordsForAccount } from '../uploads/refusal.ts';
import { hashOf, lastImport, noteImport } from './imports-table.ts';
import { isUntouched, type ImportState } from './import-state.ts';

/** A file as the CMS has it. */
interface StoredFile {
  id: number;
  documentId: string;
  name: string;
  alternativeText: string | null;
  caption: string | null;
  focalPoint: FocalPoint | null;
  hash: string;
  provider_metadata: { source?: string } | null;
  updatedAt: string;
}

interface Uploads {
  upload(params: { data: { fileInfo: FileInfo }; files: IncomingFile }): Promise<StoredFile[]>;
  replace(id: number, params: { data: { fileInfo: FileInfo }; file: IncomingFile }): Promise<StoredFile>;
  updateFileInfo(id: number, info: FileInfo): Promise<StoredFile>;
}

/** Brings a file into the library, or what has changed of it. */
export async function importFile(
  { strapi, options }: ImportState,
  file: ContentFile,
): Promise<'created' | 'updated' | 'unchanged' | 'left'> {
  const { documentId, info, stem } = file;
  const find = (): Promise<StoredFile | null> => strapi.db.query(fileUid).findOne({ where: { documentId } });
  const stored = await find();
  if (stored && options.isNewOnly) return 'unchanged';
  const bytes = await bytesOf(join(options.folder, filesFolder, file.name));
  const source = createHash('sha256').update(bytes).digest('hex');
  const hasBytes =
    stored?.hash.endsWith(`_${source.slice(0, 16)}`) || stored?.provider_metadata?.source === source;
  const said = Object.entries(info);
  const isDescribed = said.every(([key, value]) =>
    isDeepStrictEqual(value, stored?.[key as keyof StoredFile] ?? ''),
  );
  if (stored && hasBytes && isDescribed) return 'unchanged';

  const key = { uid: fileUid, documentId, version: '' };
  const record = await lastImport(strapi, key);
  if (stored && !options.overwrites && !isUntouched(stored.updatedAt, file.updatedAt, record)) return 'left';
  if (options.isDryRun) return stored ? 'updated' : 'created';
  const uploads = strapi.plugin('upload').service('upload') as Uploads;
  if (stored && hasBytes) await uploads.updateFileInfo(stored.id, info);
  else
    await withTemporary(bytes, file.name, async (incoming) => {
      const keptStem = stem ?? (stored ? uploadStem(stored.hash) : undefined);
      const isFree = stored !== null || stem === undefined || (await isFreeStem(strapi, stem));
      const identity = {
        documentId,
        source,
        ...(file.updatedAt !== undefined && { updatedAt: file.updatedAt }),
        ...(keptStem !== undefined && isFree && { stem: keptStem }),
      };
      const data = { fileInfo: { name: file.name, ...info } };
      await withIdentity(identity, async () =>
        stored
          ? uploads.replace(stored.id, { data, file: incoming })
          : uploads.upload({ data, files: incoming }),
      );
    });
  const written = await find();
  if (written) {
    const at = new Date(written.updatedAt).toISOString();
    await noteImport(strapi, { ...key, hash: hashOf({ ...info, source }), written: at });
  }
  return stored ? 'updated' : 'created';
}

/** Whether no file of the library has a stem. */
async function isFreeStem(strapi: Core.Strapi, stem: string): Promise<boolean> {
  return (await strapi.db.query(fileUid).count({ where: { hash: { $startsWith: stem } } })) === 0;
}

/** @throws UnreadableFile where it is too large */
async function bytesOf(path: string): Promise<Buffer> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await handle.stat();
    if (size > maxFileBytes) throw new UnreadableFile(wordsForAccount(tooLarge));
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** The uploads read a file of their own, which nobody can exchange meanwhile. */
async function withTemporary(
  bytes: Buffer,
  name: string,
  use: (file: IncomingFile) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-import-'));
  try {
    const filepath = join(folder, 'incoming');
    await writeFile(filepath, bytes);
    await use({ filepath, originalFilename: name, mimetype: '', size: bytes.length });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
