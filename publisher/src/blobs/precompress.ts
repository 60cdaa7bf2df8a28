import { setImmediate } from 'node:timers/promises';
import type { Blobs } from './blobs.ts';
import { codingsOf, encode } from './encodings.ts';
import type { ReleaseFile } from './release-file.ts';

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
