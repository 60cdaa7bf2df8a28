import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Blobs } from './blobs.ts';
import type { ReleaseFile } from './release-file.ts';
import { isText } from './content-types.ts';

/** The content codings that texts can be had in (RFC 9110, 8.4.1), the best first. */
export const codings = ['br', 'gzip'] as const;
export type Coding = (typeof codings)[number];

/** How small a form is to be: quickly, since somebody waits for it, or as small as can be. */
export type Effort = 'quick' | 'best';

/** Measured on a page of 32 kB: quick takes 0.5 ms, best 25 ms. */
const brotliQuality: Record<Effort, number> = { quick: 5, best: 11 };
/** The best takes 0.35 ms on the same page. */
const gzipLevel = 9;

/** Of less, in bytes, a coding saves next to nothing. */
const least = 256;

/** The codings that a body can be had in. */
export function codingsOf({ type, size }: Pick<ReleaseFile, 'type' | 'size'>): readonly Coding[] {
  return size >= least && isText(type) ? codings : [];
}

/** Bytes in a coding. They are compressed by a thread of Node's. */
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
 * Puts the smallest forms of bodies beside them where they lack them, one after another, with time for other work in
 * between.
 * @param signal ends it at once; what is being compressed then is thrown away
 * @param done bodies that need not be looked at, and are none the next time
 * @returns how many forms were made
 */
export async function encodeBest(
  bodies: Iterable<ReleaseFile>,
  blobs: Blobs,
  signal: AbortSignal,
  done = new WeakSet<ReleaseFile>(),
): Promise<number> {
  let made = 0;
  for (const body of bodies) {
    if (done.has(body)) continue;
    for (const coding of codingsOf(body)) {
      await setImmediate();
      if (signal.aborted) return made;
      if (blobs.hasEncoded(body.blob, coding)) continue;
      const form = await until(signal, encode(await blobs.read(body.blob), coding, 'best'));
      if (!form) return made;
      await blobs.putForm(body.blob, coding, form);
      made += 1;
    }
    done.add(body);
  }
  return made;
}

/** What `work` gives, or undefined once the signal comes: a large feed takes long, and no run is to wait for it. */
function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T | undefined> {
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
