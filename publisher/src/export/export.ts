import { join } from 'node:path';
import { stampPath } from '@osiedle/shared/stamp';
import { Blobs } from '../blobs/blobs.ts';
import type { Manifest } from '../releases/manifest.ts';
import { exportedFiles } from './files.ts';
import { ExportFolder } from './folder.ts';
import { withRelease } from './release-to-export.ts';

/** What to export, and where to. */
export interface ExportOptions {
  dataDir: string;
  /** The target folder: empty, or written by an earlier export. */
  folder: string;
  /** The site's public origin, for canonical addresses, and for HSTS where it is `https:`. */
  siteUrl: URL;
  /** The id of the release; absent: the live one. */
  release?: string | undefined;
}

/** What an export has done: the release, and how many files it has, wrote and removed. */
export interface Exported {
  release: string;
  files: number;
  written: number;
  removed: number;
}

/**
 * Writes a release as a folder of files. It writes changed files only, and removes superfluous ones last. It only reads the
 * DATA_DIR, so it may run beside everything else. If the live release is deleted meanwhile, it exports the new live one.
 * @throws when there is no such release, or no export has written the folder
 */
export function exportRelease({ dataDir, folder, siteUrl, release }: ExportOptions): Promise<Exported> {
  return withRelease(dataDir, release, (manifest) => write(manifest, { dataDir, folder, siteUrl }));
}

async function write(
  manifest: Manifest,
  { dataDir, folder, siteUrl }: Omit<ExportOptions, 'release'>,
): Promise<Exported> {
  const files = exportedFiles(manifest, new Blobs(join(dataDir, 'blobs')), siteUrl);
  const target = await ExportFolder.open(folder);
  await target.addToList(manifest.id, files.keys());
  const names = [...files.keys()].sort((a, b) => turnOf(a) - turnOf(b));
  let written = 0;
  for (const name of names) {
    const source = files.get(name);
    if (source && (await target.put(name, source))) written += 1;
  }
  const removed = await target.removeOthers(manifest.id, new Set(names));
  return { release: manifest.id, files: files.size, written, removed };
}

/** Pages come after the files that they need, and the stamp last: it says that the release is there. */
function turnOf(name: string): number {
  if (name === stampPath.slice(1)) return 2;
  return /\.html(\.gz)?$/.test(name) ? 1 : 0;
}
