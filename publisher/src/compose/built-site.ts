import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { RenderedPage } from '@osiedle/site/rendering';
import type { Blobs } from '../blobs/blobs.ts';
import { Composition } from './composition.ts';

/** How many bytes of files are in memory at a time, the last file aside. */
const maxBatchBytes = 32 * 1024 * 1024;

/** Opens a composition of a site that Astro has built into a folder, with its media: as of a run that has rendered all of it. */
export async function composeBuiltSite(folder: string, blobs: Blobs): Promise<Composition> {
  const composition = await Composition.open(blobs, { uploads: join(folder, 'uploads') });
  const context = { isUrgent: true, signal: new AbortController().signal };
  let batch: RenderedPage[] = [];
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = addressOfFile(relative(folder, file).split(sep).join('/'));
    const body = await readFile(file);
    batch.push({ path, body, media: [], names: [] });
    if ((bytes += body.length) < maxBatchBytes) continue;
    await composition.ingest(batch, context);
    [batch, bytes] = [[], 0];
  }
  await composition.ingest(batch, context);
  return composition;
}

/** The address of a built file: `/a/` for `a/index.html`, `/404/` for `404.html`, and its own name for any other. */
export function addressOfFile(name: string): string {
  return `/${name}`.replace(/\/index\.html$/, '/').replace(/\/(404|410)\.html$/, '/$1/');
}
