import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ReleaseFile } from './release-file.ts';
import { isText } from './content-types.ts';

/** The content codings that texts are offered in (RFC 9110, 8.4.1), the preferred one first. */
export const codings = ['br', 'gzip'] as const;
export type Coding = (typeof codings)[number];

/** `quick` where a visitor waits for the result, `best` for the smallest result. */
export type Effort = 'quick' | 'best';

/** Measured on a page of 32 kB: `quick` takes 0.5 ms, `best` 25 ms. */
const brotliQuality: Record<Effort, number> = { quick: 5, best: 11 };
/** Level 9 takes 0.35 ms on the same page, so it serves for both efforts. */
const gzipLevel = 9;

/** Compression saves next to nothing on smaller files, in bytes. */
const minEncodedBytes = 256;

/** The codings that a file is offered in. */
export function codingsOf({ type, size }: Pick<ReleaseFile, 'type' | 'size'>): readonly Coding[] {
  return size >= minEncodedBytes && isText(type) ? codings : [];
}

/** Compresses bytes, in Node's thread pool. */
export async function encode(bytes: Uint8Array, coding: Coding, effort: Effort): Promise<Buffer> {
  if (coding === 'gzip') return compressGzip(bytes, { level: gzipLevel });
  return compressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality[effort],
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);
