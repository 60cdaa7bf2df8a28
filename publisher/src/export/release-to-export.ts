import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../releases/manifest.ts';
import { readManifest } from '../releases/manifest-file.ts';

/**
 * Does something with the files of a release. If the live release is deleted meanwhile, does it again with the new live one.
 * @param release its id; absent: the live one
 * @throws when there is no such release
 */
export async function withRelease<Result>(
  dataDir: string,
  release: string | undefined,
  use: (manifest: Manifest) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const id = release ?? (await currentId(dataDir));
    try {
      return await use(await readRelease(dataDir, id));
    } catch (error) {
      const isCollected = release === undefined && (await currentId(dataDir)) !== id;
      if (!isCollected || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
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
  // The id must be a name from the folder, never a path.
  if (!kept.includes(id)) throw new ReleaseMissing(id, kept);
  return readManifest(dataDir, `${id}.json`);
}

class ReleaseMissing extends Error {
  readonly code = 'ENOENT';

  constructor(id: string, kept: string[]) {
    super(`There is no release ${id}: give one that is kept (${kept.join(', ') || 'there is none'}).`);
  }
}
