import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Fast: editors wait for it. Its dictionary of common words serves short texts. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** A value as text of a fraction of the length of its JSON. */
export function compact(value: unknown): string {
  return brotliCompressSync(JSON.stringify(value), quality).toString('base64');
}

/** The value of such a text. */
export function expand(text: string): unknown {
  return JSON.parse(brotliDecompressSync(Buffer.from(text, 'base64')).toString());
}

/** What equal values have in common. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
