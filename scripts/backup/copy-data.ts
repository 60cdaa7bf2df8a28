import { mkdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, Fault } from '../start/fault.ts';
import { copySealed, filesBelow, forEach, writeSealed } from './checksums.ts';
import type { Kept } from './record.ts';

/** Copies what lies in a DATA_DIR beside the database and the secrets, while others write there. */

/** Made anew by themselves, bound to a running process, or copied in a way of their own. Hidden files are no state. */
const leftOut =
  /^(\.|(logs|cache|work)(\/|$)|osiedle\.db|secrets\.json|publisher\.port)|\.(tmp|lock(\.pid|-\w+)?)$/;
const uploads = 'public/uploads';
const blobs = 'blobs';
const releases = 'releases';
const current = `${releases}/current`;
/** How often the releases may change under the copy, and the pause before the next try in milliseconds. */
const tries = 10;
const pause = 500;

/** A copy in the making. */
export interface Copy {
  dataDir: string;
  target: string;
  /** What has been copied so far, by path. */
  files: Map<string, Kept>;
}

/** Whatever is neither a release nor an upload: what later versions keep there is copied too. */
export async function copyRest(copy: Copy): Promise<void> {
  const paths = await filesBelow(copy.dataDir);
  const rest = paths.filter((path) => ![uploads, blobs, releases].some((one) => path.startsWith(`${one}/`)));
  await copyAll(
    copy,
    rest.filter((path) => !leftOut.test(path)),
  );
}

/** Uploads have a hash of their bytes in their names: what has been copied need not be copied again. */
export async function copyUploads(copy: Copy): Promise<void> {
  await copyNew(copy, uploads);
}

/** Which of the named uploads the copy lacks. */
export function uploadsMissing({ files }: Copy, names: Iterable<string>): string[] {
  return [...names].filter((name) => !files.has(`${uploads}/${name}`)).sort();
}

/**
 * Copies the releases as they are at one instant, with all blobs that they need. The publisher deletes a release's file
 * before its blobs: where the file still stands after the blobs were copied, none of them was missed.
 * @returns the file of the live release, as far as the copy goes
 * @throws Fault when the releases never hold still
 */
export async function copyReleases(copy: Copy): Promise<Buffer | undefined> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const before = await readReleases(copy.dataDir);
    await copyNew(copy, blobs);
    const after = await readReleases(copy.dataDir);
    const changed = [...before.manifests].some(
      ([name, bytes]) => !bytes.equals(after.manifests.get(name) ?? bytes),
    );
    if (!changed && (!before.live || after.manifests.has(before.live))) {
      // Old releases go when new ones come: their blobs may have gone before they were copied.
      const whole = [...before.manifests].filter(([name]) => after.manifests.has(name));
      await write(copy, new Map(whole), before.live);
      return before.manifests.get(before.live ?? '');
    }
    await sleep(pause);
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
  const live = await readlink(join(dataDir, current)).catch(gone);
  const manifests = new Map<string, Buffer>();
  for (const name of await filesBelow(join(dataDir, releases))) {
    if (!name.endsWith('.json')) continue;
    const bytes = await readFile(join(dataDir, releases, name)).catch(gone);
    if (bytes) manifests.set(name, bytes);
  }
  return { manifests, live };
}

async function write(
  { target, files }: Copy,
  manifests: Releases['manifests'],
  live?: string,
): Promise<void> {
  await mkdir(join(target, releases), { recursive: true });
  for (const [name, bytes] of manifests) {
    const path = `${releases}/${name}`;
    files.set(path, await writeSealed(join(target, path), bytes));
  }
  if (!live) return;
  await symlink(live, join(target, current));
  files.set(current, { link: live });
}

async function copyNew(copy: Copy, folder: string): Promise<void> {
  const paths = (await filesBelow(join(copy.dataDir, folder))).map((path) => `${folder}/${path}`);
  await copyAll(
    copy,
    paths.filter((path) => !copy.files.has(path) && !leftOut.test(path)),
  );
}

async function copyAll({ dataDir, target, files }: Copy, paths: string[]): Promise<void> {
  await forEach(paths, async (path) => {
    const seal = await copySealed(join(dataDir, path), join(target, path)).catch(gone);
    if (seal) files.set(path, seal);
    // Deleted since it was listed: what the copy had begun goes too.
    else await rm(join(target, path), { force: true });
  });
}

function gone(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}
