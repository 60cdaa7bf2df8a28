import { copyFile, lstat, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unless, UnreadableFile } from './folder.ts';

/** Writes files below a folder, and never through a link: that could lead to anybody's files. */
export class Folder {
  readonly path: string;
  readonly #checked = new Set<string>();

  constructor(path: string) {
    this.path = path;
  }

  /** Writes a text. @returns whether it was another one before */
  async putText(file: string, text: string): Promise<boolean> {
    const path = await this.#pathOf(file);
    const known = await lstat(path).catch(() => undefined);
    if (known?.isFile() && (await readFile(path, 'utf8')) === text) return false;
    await replace(path, (draft) => writeFile(draft, text));
    return true;
  }

  /** Copies a file. @returns whether it had other bytes before */
  async putCopy(file: string, from: string): Promise<boolean> {
    const path = await this.#pathOf(file);
    const known = await lstat(path).catch(() => undefined);
    if (known?.isFile() && (await readFile(path)).equals(await readFile(from))) return false;
    await replace(path, (draft) => copyFile(from, draft));
    return true;
  }

  async remove(file: string): Promise<void> {
    await rm(await this.#pathOf(file), { force: true });
  }

  /** Removes a folder if nothing is left in it. */
  async removeEmpty(folder: string): Promise<void> {
    await rmdir(join(this.path, folder)).catch(unless('ENOTEMPTY', undefined));
  }

  async #pathOf(file: string): Promise<string> {
    await this.#prepare(dirname(file));
    return join(this.path, file);
  }

  async #prepare(folder: string): Promise<void> {
    if (folder === '.' || this.#checked.has(folder)) return;
    await this.#prepare(dirname(folder));
    const path = join(this.path, folder);
    await mkdir(path).catch(unless('EEXIST', undefined));
    if (!(await lstat(path)).isDirectory())
      throw new UnreadableFile(
        `${path} is no folder, but a link or a file. Remove it, or export to another folder.`,
      );
    this.#checked.add(folder);
  }
}

/** Renaming takes the place of a link, instead of following it. */
async function replace(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  await write(draft);
  await rename(draft, path);
}
