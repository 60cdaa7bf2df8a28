import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/**
 * Writes a file so that a crash or a power cut leaves either the old file or the complete new one: it writes and flushes
 * a draft beside the file, renames it over the file, and flushes the folder.
 * @throws when it cannot be written; the old file stays and no draft is left
 */
export async function writeDurably(file: string, text: string): Promise<void> {
  const draft = `${file}.tmp`;
  // A crash may have left a draft.
  rmSync(draft, { force: true });
  await putFlushed(draft, file, Buffer.from(text));
  await flush(dirname(file));
}

/**
 * Writes a small file completely or not at all: it writes and flushes `draft`, then renames it to `file`. The name
 * survives a power cut only after {@link flush} of the folder. The write is synchronous, because it takes less time than
 * handing it to another thread. The flush is asynchronous, because file systems flush many files together.
 * @throws when it cannot be written; no draft is left
 */
export async function putFlushed(draft: string, file: string, bytes: Uint8Array): Promise<void> {
  const descriptor = openSync(draft, 'wx');
  try {
    try {
      writeFileSync(descriptor, bytes);
      await sync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    moveTo(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

const sync = promisify(fsync);

/** Makes the target's folder only when it is missing: of a few hundred folders, only the first file of each needs it. */
function moveTo(draft: string, file: string): void {
  try {
    renameSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    renameSync(draft, file);
  }
}

/** Makes the bytes of a file survive a power cut, or the names in a folder. */
export async function flush(file: string): Promise<void> {
  // Opening takes less time than handing it to another thread.
  const descriptor = openSync(file, 'r');
  try {
    await sync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
