import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';
import { readManifest } from './manifest-file.ts';
import { liveFileName } from './switch.ts';

/**
 * Reads all releases of a DATA_DIR, and deletes what a crash left: drafts, and releases that never went live.
 * @returns the releases, the oldest first, and the live one; undefined before the first switch
 * @throws when a release cannot be read
 */
export async function recover(dataDir: string): Promise<{ all: Manifest[]; live: Manifest | undefined }> {
  const folder = join(dataDir, 'releases');
  const live = liveFileName(folder);
  const all: Manifest[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (name === 'current') continue;
    if (live && name.endsWith('.json') && name <= live) all.push(readManifest(dataDir, name, all.at(-1)));
    else await rm(join(folder, name), { force: true, recursive: true });
  }
  return { all, live: all.find(({ id }) => `${id}.json` === live) };
}
