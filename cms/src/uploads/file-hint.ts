import sharp from 'sharp';
import { hasFont, isEncrypted } from './pdf.ts';
import { maxPixels } from './picture-limits.ts';

/**
 * What editors should know of a file. `animated`: pages show its first picture. `encrypted`: not everybody can open it.
 * `noText`: it is a scan, which neither screen readers nor searches can read.
 */
export type FileHint = 'animated' | 'encrypted' | 'noText';

export async function hintOf(mime: string, bytes: Buffer): Promise<FileHint | undefined> {
  if (mime === 'image/gif' || mime === 'image/webp') {
    const { pages = 1 } = await sharp(bytes, { limitInputPixels: maxPixels }).metadata();
    return pages > 1 ? 'animated' : undefined;
  }
  if (mime !== 'application/pdf') return undefined;
  if (isEncrypted(bytes)) return 'encrypted';
  return (await hasFont(bytes)) ? undefined : 'noText';
}
