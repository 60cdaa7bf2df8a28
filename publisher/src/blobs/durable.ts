import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/**
 * Writes a file so that after a crash or a power cut there is the old one or the whole new one: beside the target,
 * flushed, then renamed over it, and the folder flushed.
 * @throws when it cannot be written; the old one is there then, and no draft
 */
export async function writeDurably(file: string, text: string): Promise<void> {
  const draft = `${file}.tmp`;
  // A crash may have left one.
  rmSync(draft, { force: true });
  await putFlushed(draft, file, Buffer.from(text));
  await flush(dirname(file));
}

/**
 * Puts a small file where it belongs, whole and flushed or not at all: written at `draft`, flushed, then renamed. Its name
 * survives a power cut only after {@link flush}. Writing takes less time than asking another thread to write would;
 * the disk is waited for elsewhere, so that many files may be flushed at once, which file systems do together.
 * @throws when it cannot be written; no draft is left then
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

/** There are a few hundred folders, and all but the first file of each find theirs. */
function moveTo(draft: string, file: string): void {
  try {
    renameSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    renameSync(draft, file);
  }
}

/** Makes a file's bytes survive a power cut; of a folder, the names in it. */
export async function flush(file: string): Promise<void> {
  // What takes no time needs no other thread.
  const descriptor = openSync(file, 'r');
  try {
    await sync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
