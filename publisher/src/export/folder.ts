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
import { foldersAbove, isSafe, ownNames } from './names.ts';

const listSchema = z.object({ release: z.string(), files: z.array(z.string()) });

/** A folder that exports write to. Nothing outside it is ever written, and nothing in it that no export has made. */
export class ExportFolder {
  readonly #folder: string;
  /** Names that an export has written, as far as they may still be there. */
  readonly #known: Set<string>;
  readonly #checked = new Set<string>();

  private constructor(folder: string, known: string[]) {
    this.#folder = folder;
    this.#known = new Set(known.filter(isSafe));
  }

  /** @throws when the folder holds anything that is not an export's, or cannot be made */
  static async open(folder: string): Promise<ExportFolder> {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    if (names.length === 0) return new ExportFolder(folder, []);
    if (!names.includes(ownNames.list))
      throw new Error(
        `${folder} is not empty and no export has written it: give an empty folder, so that nothing of yours is overwritten.`,
      );
    try {
      const list = listSchema.parse(JSON.parse(await readFile(join(folder, ownNames.list), 'utf8')));
      return new ExportFolder(folder, list.files);
    } catch (cause) {
      throw new Error(
        `The list ${ownNames.list} in ${folder} is damaged: empty the folder and export again.`,
        {
          cause,
        },
      );
    }
  }

  /**
   * Puts a name on the list before its file is written, so that a later export may remove what a broken one left.
   * @param names what is about to be written
   */
  async announce(release: string, names: Iterable<string>): Promise<void> {
    for (const name of names) this.#known.add(name);
    await this.#writeList(release);
  }

  /** Writes a file, whole or not at all; leaves it untouched where it has these bytes. @returns whether it wrote */
  async put(name: string, source: ExportSource): Promise<boolean> {
    const target = join(this.#folder, name);
    for (const folder of foldersAbove(name)) await this.#makeFolder(folder);
    const from = 'file' in source ? source : await bytesOf(source);
    if (await isSame(target, from)) return false;
    const draft = join(this.#folder, ownNames.draft);
    await rm(draft, { force: true });
    if (Buffer.isBuffer(from)) await writeFile(draft, from, { flag: 'wx' });
    else await copyFile(from.file, draft, constants.COPYFILE_EXCL);
    // Whoever serves the folder must be able to read it.
    await chmod(draft, 0o644);
    await rename(draft, target);
    return true;
  }

  /** Removes what earlier exports wrote and this one did not, and the folders that are empty then. @returns how many */
  async keepOnly(release: string, names: Set<string>): Promise<number> {
    let removed = 0;
    for (const name of this.#known) {
      if (names.has(name)) continue;
      if (await this.#isInside(name)) {
        await rm(join(this.#folder, name), { force: true });
        removed += 1;
        for (const folder of foldersAbove(name).reverse())
          await rmdir(join(this.#folder, folder)).catch(() => undefined);
      }
      this.#known.delete(name);
    }
    await this.#writeList(release);
    return removed;
  }

  async #writeList(release: string): Promise<void> {
    const files = [...this.#known].sort();
    await this.put(ownNames.list, { text: `${JSON.stringify({ release, files }, null, 1)}\n` });
  }

  /** One step at a time: a link that somebody put there would lead outside. */
  async #makeFolder(name: string): Promise<void> {
    if (this.#checked.has(name)) return;
    const folder = join(this.#folder, name);
    const known = await lstat(folder).catch(() => undefined);
    if (known && !known.isDirectory())
      throw new Error(`${folder} is not a folder: remove it, or export to another one.`);
    if (!known) await mkdir(folder);
    this.#checked.add(name);
  }

  async #isInside(name: string): Promise<boolean> {
    for (const part of [...foldersAbove(name), name]) {
      const known = await lstat(join(this.#folder, part)).catch(() => undefined);
      if (!known || known.isDirectory() === (part === name)) return false;
    }
    return true;
  }
}

async function bytesOf(source: Exclude<ExportSource, CopiedFile>): Promise<Buffer> {
  if ('text' in source) return Buffer.from(source.text);
  return encode(await readFile(source.gzipOf), 'gzip', 'best');
}

async function isSame(target: string, source: Buffer | CopiedFile): Promise<boolean> {
  const known = await lstat(target).catch(() => undefined);
  if (!known?.isFile()) return false;
  if (Buffer.isBuffer(source)) return (await readFile(target)).equals(source);
  if (known.size !== (await lstat(source.file)).size) return false;
  if (!source.sha256) return (await readFile(target)).equals(await readFile(source.file));
  const hash = createHash('sha256');
  await pipeline(createReadStream(target), hash);
  return hash.digest('hex') === source.sha256;
}
