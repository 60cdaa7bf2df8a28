import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { fileTypeFromFile } from 'file-type';
import { isStoredPicture } from './kept-identity.ts';
import { storableFileName, storableName, withExtension } from './names.ts';
import { isPdf } from './pdf.ts';
import { preparePicture } from './prepared-picture.ts';
import { pictureQueue } from './queue.ts';
import { uploadRefusal, wordsForAccount } from './refusal.ts';
import { maxFileBytes, tooLarge } from './size-limit.ts';

/** A file on its way in, as Strapi's services pass it around. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string;
  mimetype?: string;
  size?: number;
  /** What Strapi stores as the file's type. */
  detectedMimeType?: string;
}

/** The part of Strapi's upload service that is wrapped here. */
export interface UploadService {
  findOne(id: unknown): Promise<{ mime: string } | null>;
  upload(
    params: { data: FileData; files: IncomingFile | IncomingFile[] },
    options?: unknown,
  ): Promise<unknown>;
  replace(id: unknown, params: { data: FileData; file: IncomingFile }, options?: unknown): Promise<unknown>;
  updateFileInfo(id: unknown, info: FileInfo, options?: unknown): Promise<unknown>;
  remove(file: { id: number }): Promise<unknown>;
}
/** What editors say of a file. */
export interface FileInfo {
  name?: string | null;
}
/** What comes along with files: what editors say of each, in the same order. */
export interface FileData {
  fileInfo?: FileInfo | FileInfo[];
}
export type Factory<Service> = (context: { strapi: Core.Strapi }) => Service;

const pictureExtensions: Record<string, string[]> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/avif': ['.avif'],
  'image/gif': ['.gif'],
};
/** The extensions of each type that is stored, the usual one first. */
export const extensionsByType: Record<string, string[]> = {
  ...pictureExtensions,
  'application/pdf': ['.pdf'],
};
/** What iPhones take; it is stored as JPEG, or as AVIF where it is that under a general name. */
const heicTypes = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'];
const heicExtension = /\.(?:heic|heif|hif)$/i;

/** Whether a stored type is a picture. */
export function isPicture(mime = ''): boolean {
  return mime in pictureExtensions;
}

/**
 * Accepts only pictures and PDF documents, recognised by their first bytes: SVG and HTML could run scripts, whatever their
 * name or declared type. Strapi's own check falls back to the name.
 */
export function acceptOnlyKnownTypes(factory: Factory<UploadService>): Factory<UploadService> {
  return (context) => {
    const service = factory(context);
    return {
      ...service,
      upload: ({ data, files }, options) =>
        withAccepted([files].flat(), data, (accepted, about) =>
          service.upload({ data: about, files: accepted }, options),
        ),
      replace: (id, { data, file }, options) =>
        withAccepted([file], data, async ([accepted = file], about) => {
          const old = await service.findOne(id);
          if (old && isPicture(old.mime) !== isPicture(accepted.mimetype)) {
            throw uploadRefusal([
              'Zdjęcie można zastąpić tylko zdjęciem, a dokument PDF tylko dokumentem PDF. Dodaj ten plik jako nowy.',
              'Only a picture can replace a picture, and only a PDF document a PDF document. Add this file as a new one.',
            ]);
          }
          return service.replace(id, { data: about, file: accepted }, options);
        }),
      updateFileInfo: (id, info, options) => service.updateFileInfo(id, named(info), options),
    };
  };
}

/** Calls `use` with files as they are stored; they are there until it is done. */
async function withAccepted(
  files: IncomingFile[],
  { fileInfo, ...data }: FileData,
  use: (accepted: IncomingFile[], data: FileData) => Promise<unknown>,
): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-incoming-'));
  try {
    const accepted: IncomingFile[] = [];
    for (const file of files) accepted.push(await accept(file, join(folder, `${accepted.length}`)));
    const about = [fileInfo ?? {}].flat().map((info, index) => named(info, accepted[index]));
    return await use(accepted, { ...data, fileInfo: Array.isArray(fileInfo) ? about : (about[0] ?? {}) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Recognises a file's type, and returns the file with type, name and bytes as they are stored.
 * @param path where a picture is written anew
 * @throws ValidationError where it is neither a whole picture nor a PDF document
 */
async function accept(file: IncomingFile, path: string): Promise<IncomingFile> {
  const name = storableFileName(file.originalFilename ?? 'plik');
  const { size } = await stat(file.filepath);
  if (size > maxFileBytes) throw new errors.PayloadTooLargeError(wordsForAccount(tooLarge));
  const type = await typeOf(file.filepath);
  const withType = (mime: string) => ({
    ...file,
    originalFilename: storableName(withExtension(name, extensionsByType[mime] ?? [])),
    mimetype: mime,
    detectedMimeType: mime,
  });
  if (type === 'application/pdf') return withType(type);
  if (!isPicture(type) && !heicTypes.includes(type)) {
    throw uploadRefusal([
      `Plik „${name}” nie jest ani zdjęciem (JPEG, PNG, WebP, AVIF, GIF), ani dokumentem PDF. Zapisz go w jednym z tych formatów.`,
      `The file “${name}” is neither a picture (JPEG, PNG, WebP, AVIF, GIF) nor a PDF document. Save it in one of these formats.`,
    ]);
  }
  const mime = await pictureQueue(() => preparePicture(name, file.filepath, path));
  if (await isStoredPicture(file.filepath)) return withType(mime);
  return { ...withType(mime), filepath: path, size: (await stat(path)).size };
}

async function typeOf(path: string): Promise<string> {
  const mime = (await fileTypeFromFile(path))?.mime;
  if (mime) return mime;
  return isPdf(await readFile(path)) ? 'application/pdf' : '';
}

/** What editors say of a file, with a name that can be stored, and that does not promise HEIC where JPEG is kept. */
function named<Info extends FileInfo>(info: Info, file?: IncomingFile): Info {
  if (typeof info.name !== 'string') return info;
  const allowed = heicExtension.test(extname(info.name)) && extensionsByType[file?.mimetype ?? ''];
  return { ...info, name: storableName(allowed ? withExtension(info.name, allowed) : info.name) };
}
