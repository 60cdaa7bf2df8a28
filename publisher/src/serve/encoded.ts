import type { Blobs } from '../blobs/blobs.ts';
import { encode, type Coding } from '../blobs/encodings.ts';

/** What is being compressed, by the name of its bytes and the coding. */
const making = new Map<string, Promise<Buffer>>();

/**
 * The bytes of a blob in a coding, or as they are. Where that form does not lie ready yet, soon after a release, it is made at once: once
 * for all who ask for it meanwhile.
 * @throws ENOENT where the blob itself is not there
 */
export async function readEncoded(coding: Coding | undefined, blob: string, blobs: Blobs): Promise<Buffer> {
  try {
    return await blobs.read(blob, coding);
  } catch (error) {
    if (!coding || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return make(coding, blob, blobs);
  }
}

function make(coding: Coding, blob: string, blobs: Blobs): Promise<Buffer> {
  const name = `${blob} ${coding}`;
  let made = making.get(name);
  if (!made) {
    made = blobs
      .read(blob)
      .then((bytes) => encode(bytes, coding, 'quick'))
      .finally(() => making.delete(name));
    making.set(name, made);
  }
  return made;
}
