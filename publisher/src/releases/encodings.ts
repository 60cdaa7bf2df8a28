import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzipSync, type BrotliOptions } from 'node:zlib';
import { parallel } from '../parallel.ts';
import { nameOf, type Blobs } from './blobs.ts';
import { codings, type Blob, type Body, type Coding } from './manifest.ts';

/** How small a form is to be: quickly, since visitors wait for the release, or as small as can be. */
export type Effort = 'quick' | 'best';

/** Measured on a page of 32 kB: quick takes 0.5 ms, best 25 ms. */
const brotliQuality: Record<Effort, number> = { quick: 5, best: 11 };
/** The best takes 0.35 ms on the same page. */
const gzipLevel = 9;

/** A blob, and the codings that save something: its forms in these lie ready. */
export interface Encoded extends Blob {
  codings: Coding[];
}

/** Takes a text in with its compressed forms, on this thread. Bytes that are known already have theirs. */
export async function takeText(bytes: Uint8Array, effort: Effort, blobs: Blobs): Promise<Encoded> {
  const blob = nameOf(bytes);
  const made: Coding[] = [];
  // Nothing waits for anything else to be flushed.
  await parallel([undefined, ...codings], 1 + codings.length, async (coding) => {
    if (!coding) await blobs.takeBytes(bytes, blob);
    else if (await encode(bytes, blob, coding, effort, blobs)) made.push(coding);
  });
  return { blob, size: bytes.length, codings: codings.filter((coding) => made.includes(coding)) };
}

async function encode(
  bytes: Uint8Array,
  blob: string,
  coding: Coding,
  effort: Effort,
  blobs: Blobs,
): Promise<boolean> {
  if (blobs.formOf(blob, coding) !== 'none') return true;
  const form =
    coding === 'gzip'
      ? gzipSync(bytes, { level: gzipLevel })
      : brotliCompressSync(bytes, brotliOptions(bytes, effort));
  if (form.length >= bytes.length) return false;
  await blobs.putForm(blob, coding, form, { best: effort === 'best' || coding === 'gzip' });
  return true;
}

/**
 * Replaces quick forms by the best ones, one after another, with time for other work in between.
 * @param signal ends it at once; what is being compressed then is thrown away
 * @param done bodies that need not be looked at, and are none the next time
 * @returns how many were replaced
 */
export async function encodeBest(
  bodies: Iterable<Body>,
  blobs: Blobs,
  signal: AbortSignal,
  done = new WeakSet<Body>(),
): Promise<number> {
  let replaced = 0;
  for (const body of bodies) {
    if (done.has(body)) continue;
    await setImmediate();
    if (signal.aborted) break;
    const { blob, codings: ready = [] } = body;
    if (ready.includes('br') && blobs.formOf(blob, 'br') === 'quick') {
      const [quick, bytes] = [await blobs.readForm(blob, 'br'), await blobs.read({ blob })];
      const best = await until(signal, compress(bytes, brotliOptions(bytes, 'best')));
      if (!best) break;
      // Of short texts the quick form is now and then the smaller one.
      await blobs.putForm(blob, 'br', best.length < quick.length ? best : quick, { best: true });
      replaced += 1;
    }
    done.add(body);
  }
  return replaced;
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

const compress = promisify<Uint8Array, BrotliOptions, Buffer>(brotliCompress);

function brotliOptions(bytes: Uint8Array, effort: Effort): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality[effort],
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
}
