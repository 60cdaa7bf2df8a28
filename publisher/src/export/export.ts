import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Blobs } from '../blobs/blobs.ts';
import type { Manifest } from '../releases/manifest.ts';
import { readManifest } from '../releases/manifest-file.ts';
import { exportedFiles } from './files.ts';
import { ExportFolder } from './folder.ts';

export interface ExportOptions {
  dataDir: string;
  /** Where the files go: empty, or written by an earlier export. */
  folder: string;
  /** The site's public origin: canonical addresses, and HSTS where it has TLS. */
  siteUrl: URL;
  /** The release's id; absent: the current one. */
  release?: string | undefined;
}

export interface Exported {
  release: string;
  files: number;
  written: number;
  removed: number;
}

/**
 * Writes a release as a plain folder, changed files only; those that it does not have any more are removed last. Reads
 * alone what it exports from, so that it may run beside everything else. Where the current release is collected
 * meanwhile, the one that is current then is exported.
 * @throws when there is no such release, or the folder is not an export's
 */
export async function exportRelease({ dataDir, folder, siteUrl, release }: ExportOptions): Promise<Exported> {
  for (;;) {
    const id = release ?? (await currentId(dataDir));
    try {
      return await write(await readRelease(dataDir, id), { dataDir, folder, siteUrl });
    } catch (error) {
      const isCollected = release === undefined && (await currentId(dataDir)) !== id;
      if (!isCollected || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

async function write(
  manifest: Manifest,
  { dataDir, folder, siteUrl }: Omit<ExportOptions, 'release'>,
): Promise<Exported> {
  const files = exportedFiles(manifest, new Blobs(join(dataDir, 'blobs')), siteUrl);
  const target = await ExportFolder.open(folder);
  await target.announce(manifest.id, files.keys());
  // Pages last: what they show is there before them.
  const names = [...files.keys()].sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
  let written = 0;
  for (const name of names) {
    const source = files.get(name);
    if (source && (await target.put(name, source))) written += 1;
  }
  const removed = await target.keepOnly(manifest.id, new Set(names));
  return { release: manifest.id, files: files.size, written, removed };
}

function isPage(name: string): boolean {
  return /\.html(\.gz)?$/.test(name);
}

async function currentId(dataDir: string): Promise<string> {
  try {
    return (await readlink(join(dataDir, 'releases/current'))).replace(/\.json$/, '');
  } catch (cause) {
    throw new Error(
      `There is no release in ${dataDir} yet: publish once with \`pnpm start\`, or set DATA_DIR.`,
      {
        cause,
      },
    );
  }
}

async function readRelease(dataDir: string, id: string): Promise<Manifest> {
  const folder = join(dataDir, 'releases');
  const kept = (await readdir(folder)).flatMap((name) => /^(\w+)\.json$/.exec(name)?.[1] ?? []).sort();
  // Never a path: only what is in the folder.
  if (!kept.includes(id)) throw new ReleaseMissing(id, kept);
  return readManifest(dataDir, `${id}.json`);
}

class ReleaseMissing extends Error {
  readonly code = 'ENOENT';

  constructor(id: string, kept: string[]) {
    super(`There is no release ${id}: give one that is kept (${kept.join(', ') || 'there is none'}).`);
  }
}
