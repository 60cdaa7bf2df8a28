import { extname } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';

/** A file on its way in, as Strapi's services pass it around. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string;
  mimetype?: string;
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
}
/** What comes along with a file: its name, description and folder. */
export interface FileData {
  fileInfo?: unknown;
}
export type Factory<Service> = (context: { strapi: Core.Strapi }) => Service;

const pictureExtensions: Record<string, string[]> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/avif': ['.avif'],
  'image/gif': ['.gif'],
};
/** The extensions of each accepted type, the usual one first. */
export const extensionsByType: Record<string, string[]> = {
  ...pictureExtensions,
  'application/pdf': ['.pdf'],
};

/** Whether an accepted type is a picture. */
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
      async upload(params, options) {
        for (const file of [params.files].flat()) await identify(file);
        return service.upload(params, options);
      },
      async replace(id, params, options) {
        await identify(params.file);
        const old = await service.findOne(id);
        if (old && isPicture(old.mime) !== isPicture(params.file.mimetype)) {
          throw new errors.ValidationError(
            'Zdjęcie można zastąpić tylko zdjęciem, a dokument PDF tylko dokumentem PDF. Dodaj ten plik jako nowy.',
          );
        }
        return service.replace(id, params, options);
      },
    };
  };
}

/**
 * Recognises a file's type, and sets its type and extension accordingly.
 * @throws ValidationError where it is neither a whole picture nor a PDF document
 */
export async function identify(file: IncomingFile): Promise<void> {
  const name = file.originalFilename ?? 'plik';
  const mime = (await fileTypeFromFile(file.filepath))?.mime ?? '';
  const allowed = extensionsByType[mime];
  if (!allowed) {
    throw new errors.ValidationError(
      `Plik „${name}” nie jest ani zdjęciem (JPEG, PNG, WebP, AVIF, GIF), ani dokumentem PDF. Zapisz go w jednym z tych formatów.`,
    );
  }
  if (isPicture(mime) && !(await isWholePicture(file.filepath))) {
    throw new errors.ValidationError(
      `Plik „${name}” jest uszkodzony albo za duży. Zapisz zdjęcie jeszcze raz i spróbuj ponownie.`,
    );
  }
  file.mimetype = mime;
  file.detectedMimeType = mime;
  if (!allowed.includes(extname(name).toLowerCase())) {
    file.originalFilename = `${name.slice(0, name.length - extname(name).length)}${allowed[0]}`;
  }
}

async function isWholePicture(path: string): Promise<boolean> {
  try {
    await sharp(path, { failOn: 'error' }).stats();
    return true;
  } catch {
    return false;
  }
}
