import { readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The link beside the releases' files. It leads to the file of the live release. */
const link = 'current';

/**
 * Makes a release live: a rename puts a new link in place of the old one, so that at each instant one release is live.
 * Survives a power cut once the folder is flushed.
 * @param folder the folder of the releases
 * @param fileName the release's file in it
 */
export function switchTo(folder: string, fileName: string): void {
  const draft = join(folder, `${link}.tmp`);
  // Synchronous, because each step takes less time than handing it to another thread.
  rmSync(draft, { force: true });
  symlinkSync(fileName, draft);
  renameSync(draft, join(folder, link));
}

/** The name of the live release's file; undefined before the first switch. @param folder the folder of the releases */
export function liveFileName(folder: string): string | undefined {
  try {
    return readlinkSync(join(folder, link));
  } catch {
    return undefined;
  }
}
