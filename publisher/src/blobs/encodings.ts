import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Blobs } from './blobs.ts';
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

/**
 * Makes the missing compressed copies of files, as small as possible. It works on one at a time and lets other work run
 * in between.
 * @param signal ends it at once and discards what is being compressed
 * @param done files that have all their copies: they are skipped, and finished ones are added
 * @returns how many copies it made
 */
export async function precompress(
  files: Iterable<ReleaseFile>,
  blobs: Blobs,
  signal: AbortSignal,
  done = new WeakSet<ReleaseFile>(),
): Promise<number> {
  let count = 0;
  for (const file of files) {
    if (done.has(file)) continue;
    for (const coding of codingsOf(file)) {
      await setImmediate();
      if (signal.aborted) return count;
      if (blobs.hasEncoded(file.blob, coding)) continue;
      const encoded = await unlessAborted(signal, encode(await blobs.read(file.blob), coding, 'best'));
      if (!encoded) return count;
      await blobs.putEncoded(file.blob, coding, encoded);
      count += 1;
    }
    done.add(file);
  }
  return count;
}

/** @returns the result of `work`, or undefined on abort: compressing a large feed takes long, and no run may wait for it */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<T | undefined>();
  const end = (): void => {
    resolve(undefined);
  };
  signal.addEventListener('abort', end);
  work.then(resolve, reject).finally(() => {
    signal.removeEventListener('abort', end);
  });
  return promise;
}
