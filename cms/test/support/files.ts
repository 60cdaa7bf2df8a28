import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { TestCms } from './cms.ts';

/** A file as the CMS keeps it. */
export interface StoredUpload {
  id: number;
  documentId: string;
  name: string;
  ext: string;
  mime: string;
  url: string;
  width: number | null;
  height: number | null;
  formats: Record<string, { url: string; mime: string; ext: string; width: number; height: number }> | null;
}

/** The bytes of a plain picture. */
export function pictureBytes(width = 64, height = 48, background = '#2b3f91'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

export async function uploadPicture(cms: TestCms, name: string, background?: string): Promise<StoredUpload> {
  return uploadFile(cms, name, await pictureBytes(64, 48, background).png().toBuffer());
}

/** Uploads bytes under a name, as the seed does. */
export function uploadFile(
  cms: TestCms,
  name: string,
  bytes: Uint8Array,
  mimetype = '',
): Promise<StoredUpload> {
  return incoming(name, bytes, mimetype, async (file) => {
    const [stored] = await uploads(cms).upload({ data: { fileInfo: {} }, files: file });
    if (!stored) throw new Error('Nothing was stored.');
    return stored;
  });
}

/** Replaces a file's bytes. */
export function replaceUpload(
  cms: TestCms,
  id: number,
  name: string,
  bytes: Uint8Array,
): Promise<StoredUpload> {
  return incoming(name, bytes, '', (file) => uploads(cms).replace(id, { data: { fileInfo: {} }, file }));
}

export function removeUpload(cms: TestCms, file: StoredUpload): Promise<unknown> {
  return uploads(cms).remove(file);
}

interface Incoming {
  filepath: string;
  originalFilename: string;
  mimetype: string;
  size: number;
}
interface UploadService {
  upload(params: { data: object; files: Incoming }): Promise<StoredUpload[]>;
  replace(id: number, params: { data: object; file: Incoming }): Promise<StoredUpload>;
  remove(file: StoredUpload): Promise<unknown>;
}

function uploads(cms: TestCms): UploadService {
  return cms.strapi.plugin('upload').service('upload') as UploadService;
}

async function incoming<Result>(
  name: string,
  bytes: Uint8Array,
  mimetype: string,
  use: (file: Incoming) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'osiedle-upload-'));
  try {
    const filepath = join(folder, 'incoming');
    await writeFile(filepath, bytes);
    const { size } = await stat(filepath);
    return await use({ filepath, originalFilename: name, mimetype, size });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A PDF document of one empty page. */
export function pdfBytes(size = 0): Buffer {
  const objects = [
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 3 3]>>endobj',
    `%${'x'.repeat(size)}`,
    'trailer<</Root 1 0 R>>',
  ];
  return Buffer.from(`%PDF-1.4\n${objects.join('\n')}\n%%EOF\n`, 'latin1');
}
