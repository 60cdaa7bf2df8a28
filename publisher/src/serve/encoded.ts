import type { Blobs } from '../blobs/blobs.ts';
import { encode, type Coding } from '../blobs/encodings.ts';

/** The compressions in progress, by blob and coding. */
const pending = new Map<string, Promise<Buffer>>();

/**
 * Reads a blob in a coding, or as it is. Soon after a release the compressed copy may not exist yet: then it compresses the
 * blob once for all requests that come meanwhile.
 * @throws ENOENT when the blob itself does not exist
 */
export async function readEncoded(coding: Coding | undefined, blob: string, blobs: Blobs): Promise<Buffer> {
  try {
    return await blobs.read(blob, coding);
  } catch (error) {
    if (!coding || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return encodeOnce(coding, blob, blobs);
  }
}

function encodeOnce(coding: Coding, blob: string, blobs: Blobs): Promise<Buffer> {
  const name = `${blob} ${coding}`;
  let encoded = pending.get(name);
  if (!encoded) {
    encoded = blobs
      .read(blob)
      .then((bytes) => encode(bytes, coding, 'quick'))
      .finally(() => pending.delete(name));
    pending.set(name, encoded);
  }
  return encoded;
}
