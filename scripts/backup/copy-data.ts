import { mkdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, Fault } from '../start/fault.ts';
import { copyWithChecksum, filesBelow, forEachParallel, writeWithChecksum } from './checksums.ts';
import type { RecordedFile } from './record.ts';

/** Copies a DATA_DIR without database and secrets, while others write to it. */

/** Files that programs recreate, that belong to a running process, or that are copied elsewhere. Hidden files are no state. */
const excludedPaths =
  /^(\.|(logs|cache|work)(\/|$)|osiedle\.db|secrets\.json|publisher\.port|content-door\.json)|\.(tmp|lock(\.pid|-\w+)?)$/;
const uploads = 'public/uploads';
const blobs = 'blobs';
const releases = 'releases';
const current = `${releases}/current`;
/** How often to try while the releases change, and the pause between two tries. */
const maxReleasePasses = 10;
const passPauseMs = 500;

/** A copy in progress. */
export interface DataCopy {
  dataDir: string;
  target: string;
  /** What has been copied so far, by path. */
  files: Map<string, RecordedFile>;
}

/** Copies everything that is neither a release nor an upload, including files of later versions. */
export async function copyRest(copy: DataCopy): Promise<void> {
  const paths = await filesBelow(copy.dataDir);
  const rest = paths.filter((path) => ![uploads, blobs, releases].some((one) => path.startsWith(`${one}/`)));
  await copyAll(
    copy,
    rest.filter((path) => !excludedPaths.test(path)),
  );
}

/** Copies new uploads. Their names contain a hash of their bytes, so a copied one need not be copied again. */
export async function copyUploads(copy: DataCopy): Promise<void> {
  await copyNew(copy, uploads);
}

/** Which of the named uploads the copy lacks. */
export function uploadsMissing({ files }: DataCopy, names: Iterable<string>): string[] {
  return [...names].filter((name) => !files.has(`${uploads}/${name}`)).sort();
}

/**
 * Copies the releases of one instant, with all their blobs. The publisher deletes a release's file before its blobs: if the
 * file still exists after the blobs were copied, none of them is missing.
 * @returns the file of the live release in the copy
 * @throws Fault when the releases keep changing
 */
export async function copyReleases(copy: DataCopy): Promise<Buffer | undefined> {
  for (let attempt = 1; attempt <= maxReleasePasses; attempt += 1) {
    const before = await readReleases(copy.dataDir);
    await copyNew(copy, blobs);
    const after = await readReleases(copy.dataDir);
    const changed = [...before.manifests].some(
      ([name, bytes]) => !bytes.equals(after.manifests.get(name) ?? bytes),
    );
    if (!changed && (!before.live || after.manifests.has(before.live))) {
      // Old releases may be deleted meanwhile, and their blobs before they were copied.
      const whole = [...before.manifests].filter(([name]) => after.manifests.has(name));
      await write(copy, new Map(whole), before.live);
      return before.manifests.get(before.live ?? '');
    }
    await sleep(passPauseMs);
  }
  throw new Fault(
    `The releases in ${copy.dataDir} change faster than they can be copied: back up at a quieter time, or set a larger KEEP_RELEASES.`,
  );
}

interface Releases {
  /** The files of the releases by name. */
  manifests: Map<string, Buffer>;
  /** The name of the one that is live. */
  live: string | undefined;
}

async function readReleases(dataDir: string): Promise<Releases> {
  const live = await readlink(join(dataDir, current)).catch(ignoreMissing);
  const manifests = new Map<string, Buffer>();
  for (const name of await filesBelow(join(dataDir, releases))) {
    if (!name.endsWith('.json')) continue;
    const bytes = await readFile(join(dataDir, releases, name)).catch(ignoreMissing);
    if (bytes) manifests.set(name, bytes);
  }
  return { manifests, live };
}

async function write(
  { target, files }: DataCopy,
  manifests: Releases['manifests'],
  live?: string,
): Promise<void> {
  await mkdir(join(target, releases), { recursive: true });
  for (const [name, bytes] of manifests) {
    const path = `${releases}/${name}`;
    files.set(path, await writeWithChecksum(join(target, path), bytes));
  }
  if (!live) return;
  await symlink(live, join(target, current));
  files.set(current, { link: live });
}

async function copyNew(copy: DataCopy, folder: string): Promise<void> {
  const paths = (await filesBelow(join(copy.dataDir, folder))).map((path) => `${folder}/${path}`);
  await copyAll(
    copy,
    paths.filter((path) => !copy.files.has(path) && !excludedPaths.test(path)),
  );
}

async function copyAll({ dataDir, target, files }: DataCopy, paths: string[]): Promise<void> {
  await forEachParallel(paths, async (path) => {
    const seal = await copyWithChecksum(join(dataDir, path), join(target, path)).catch(ignoreMissing);
    if (seal) files.set(path, seal);
    // The file was deleted after it was listed: remove the partial copy.
    else await rm(join(target, path), { force: true });
  });
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}
