import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { encode } from '../blobs/encodings.ts';
import type { CopiedFile, ExportSource } from './files.ts';
import { foldersAbove, isSafe, reservedNames } from './names.ts';

const listSchema = z.object({ release: z.string(), files: z.array(z.string()) });

/** A folder that exports write to. An export changes nothing outside it, and no file in it that no export has written. */
export class ExportFolder {
  readonly #folder: string;
  /** The names of files that exports have written and that may still exist. */
  readonly #listed: Set<string>;
  /** Folders that are known to be real folders. */
  readonly #checked = new Set<string>();

  private constructor(folder: string, listed: string[]) {
    this.#folder = folder;
    this.#listed = new Set(listed.filter(isSafe));
  }

  /** Opens a folder for an export. @throws when it has files that no export has written, or cannot be made */
  static async open(folder: string): Promise<ExportFolder> {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    if (names.length === 0) return new ExportFolder(folder, []);
    if (!names.includes(reservedNames.list))
      throw new Error(
        `${folder} is not empty and no export has written it: give an empty folder, so that nothing of yours is overwritten.`,
      );
    try {
      const list = listSchema.parse(JSON.parse(await readFile(join(folder, reservedNames.list), 'utf8')));
      return new ExportFolder(folder, list.files);
    } catch (cause) {
      throw new Error(
        `The list ${reservedNames.list} in ${folder} is damaged: empty the folder and export again.`,
        {
          cause,
        },
      );
    }
  }

  /**
   * Lists files before they are written, so that a later export can remove what an interrupted one left.
   * @param names the names of all files of the export
   */
  async addToList(release: string, names: Iterable<string>): Promise<void> {
    for (const name of names) this.#listed.add(name);
    await this.#writeList(release);
  }

  /** Writes a file completely or not at all. Skips a file that has these bytes already. @returns whether it wrote */
  async put(name: string, source: ExportSource): Promise<boolean> {
    const target = join(this.#folder, name);
    for (const folder of foldersAbove(name)) await this.#makeFolder(folder);
    const wanted = 'file' in source ? source : await bytesOf(source);
    if (await isSame(target, wanted)) return false;
    const draft = join(this.#folder, reservedNames.draft);
    await rm(draft, { force: true });
    if (Buffer.isBuffer(wanted)) await writeFile(draft, wanted, { flag: 'wx' });
    else await copyFile(wanted.file, draft, constants.COPYFILE_EXCL);
    // The web server may run as another user.
    await chmod(draft, 0o644);
    await rename(draft, target);
    return true;
  }

  /** Removes files of earlier exports that are not in `names`, and folders that become empty. @returns how many files */
  async removeOthers(release: string, names: Set<string>): Promise<number> {
    let removed = 0;
    for (const name of this.#listed) {
      if (names.has(name)) continue;
      if (await this.#isInside(name)) {
        await rm(join(this.#folder, name), { force: true });
        removed += 1;
        for (const folder of foldersAbove(name).reverse())
          await rmdir(join(this.#folder, folder)).catch(() => undefined);
      }
      this.#listed.delete(name);
    }
    await this.#writeList(release);
    return removed;
  }

  async #writeList(release: string): Promise<void> {
    const files = [...this.#listed].sort();
    await this.put(reservedNames.list, { text: `${JSON.stringify({ release, files }, null, 1)}\n` });
  }

  /** Makes one folder at a time, and refuses a link, which could lead outside. */
  async #makeFolder(name: string): Promise<void> {
    if (this.#checked.has(name)) return;
    const folder = join(this.#folder, name);
    const stats = await lstat(folder).catch(() => undefined);
    if (stats && !stats.isDirectory())
      throw new Error(`${folder} is not a folder: remove it, or export to another one.`);
    if (!stats) await mkdir(folder);
    this.#checked.add(name);
  }

  async #isInside(name: string): Promise<boolean> {
    for (const part of [...foldersAbove(name), name]) {
      const stats = await lstat(join(this.#folder, part)).catch(() => undefined);
      if (!stats || stats.isDirectory() === (part === name)) return false;
    }
    return true;
  }
}

async function bytesOf(source: Exclude<ExportSource, CopiedFile>): Promise<Buffer> {
  if ('text' in source) return Buffer.from(source.text);
  return encode(await readFile(source.gzipOf), 'gzip', 'best');
}

async function isSame(target: string, source: Buffer | CopiedFile): Promise<boolean> {
  const stats = await lstat(target).catch(() => undefined);
  if (!stats?.isFile()) return false;
  if (Buffer.isBuffer(source)) return (await readFile(target)).equals(source);
  if (stats.size !== (await lstat(source.file)).size) return false;
  if (!source.sha256) return (await readFile(target)).equals(await readFile(source.file));
  const hash = createHash('sha256');
  await pipeline(createReadStream(target), hash);
  return hash.digest('hex') === source.sha256;
}
