import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Blobs } from './blobs.ts';
import { isAsset } from './hashed.ts';
import { codings, type Body, type Coding } from './manifest.ts';

type Effort = 'quick' | 'best';

/** Measured on a page of 4 kB: quick takes 0.1 ms, best 3 ms. */
const brotliQuality: Record<Effort, number> = { quick: 5, best: 11 };
/** The best is as quick. */
const gzipLevel = 9;

/**
 * Makes the compressed forms of a text, so that the server only picks one; quickly, since visitors wait for the release.
 * Styles and scripts are made once and kept for long, and get the best there is at once.
 * @returns the codings that save something
 */
export async function encode(path: string, blob: string, blobs: Blobs): Promise<Coding[]> {
  const bytes = await blobs.read({ blob });
  const effort = isAsset(path) ? 'best' : 'quick';
  const made: Coding[] = [];
  for (const coding of codings) {
    const known = await blobs.formOf(blob, coding);
    if (known === 'none') {
      const form = await compress(coding, bytes, effort);
      if (form.length >= bytes.length) continue;
      await blobs.putForm(blob, coding, form, { best: effort === 'best' || coding === 'gzip' });
    }
    made.push(coding);
  }
  return made;
}

/**
 * Replaces quick forms by the best ones, one after another, with time for other work in between.
 * @param done bodies that need not be looked at, and are none the next time
 * @returns how many were replaced
 */
export async function encodeBest(
  bodies: Body[],
  blobs: Blobs,
  signal: AbortSignal,
  done = new WeakSet<Body>(),
): Promise<number> {
  let replaced = 0;
  for (const body of bodies) {
    if (signal.aborted) break;
    if (done.has(body)) continue;
    done.add(body);
    const { blob, codings: ready = [] } = body;
    if (!ready.includes('br') || (await blobs.formOf(blob, 'br')) !== 'quick') continue;
    const [quick, best] = [
      await blobs.readForm(blob, 'br'),
      await compress('br', await blobs.read({ blob }), 'best'),
    ];
    // Of short texts the quick form is now and then the smaller one.
    await blobs.putForm(blob, 'br', best.length < quick.length ? best : quick, { best: true });
    replaced += 1;
  }
  return replaced;
}

function compress(coding: Coding, bytes: Buffer, effort: Effort): Promise<Buffer> {
  if (coding === 'gzip') return promisify(gzip)(bytes, { level: gzipLevel });
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality[effort],
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
