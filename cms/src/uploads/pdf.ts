import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';

const headerWithin = 1024;
/** How much is unpacked of a document in search of a font. */
const maxUnpackedBytes = 64 * 1024 * 1024;

/**
 * Whether PDF readers open it: they look for the header in the first 1024 bytes, as scanners, mail and old web servers put
 * something before it. A text that only mentions a header has no objects.
 */
export function isPdf(bytes: Buffer): boolean {
  const header = bytes
    .subarray(0, headerWithin)
    .toString('latin1')
    .search(/%PDF-\d/);
  if (header <= 0) return header === 0;
  return ['endobj', 'startxref', 'trailer'].some((word) => bytes.indexOf(word, header) > 0);
}

/** Whether a PDF document has a password or restrictions, so that not everybody can read it. */
export function isEncrypted(bytes: Buffer): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(bytes.toString('latin1'));
}

/** Whether a PDF document may have text: there is none without a font. A scan without text recognition has none. */
export async function hasFont(bytes: Buffer): Promise<boolean> {
  const font = /\/BaseFont\b|\/Type\s*\/Font\b/;
  const source = bytes.toString('latin1');
  if (font.test(source)) return true;
  // Since PDF 1.5 objects may be packed.
  let left = maxUnpackedBytes;
  for (const { index, 0: head } of source.matchAll(/\/ObjStm\b[^]{0,500}?stream\r?\n/g)) {
    const options = { maxOutputLength: left, finishFlush: constants.Z_SYNC_FLUSH };
    const unpacked = await promisify(inflate)(bytes.subarray(index + head.length), options).catch(
      () => undefined,
    );
    // What cannot be looked into may have text.
    if (!unpacked || font.test(unpacked.toString('latin1'))) return true;
    left -= unpacked.length;
    if (left <= 0) return true;
  }
  return false;
}
