import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flushFile, flushFolder } from './durable.ts';

/** Bytes by the SHA-256 of themselves: the same bytes are kept once, however many releases show them. */
export class Blobs {
  readonly #folder: string;
  /** Folders with names that a power cut could still take back. */
  readonly #unflushed = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where a blob's bytes lie, whether or not they exist. */
  pathOf(blob: string): string {
    return join(this.#folder, blob.slice(0, 2), blob);
  }

  /**
   * Takes a file in. The file is moved where its bytes are new, and left where they are not.
   * Both must be on one file system. Durable only after {@link flush}.
   */
  async take(file: string): Promise<{ blob: string; size: number }> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    const blob = hash.digest('hex');
    const { size } = await stat(file);
    const target = this.pathOf(blob);
    const known = await stat(target).catch(() => undefined);
    if (known?.size === size) return { blob, size };
    await flushFile(file);
    const folder = join(this.#folder, blob.slice(0, 2));
    if (await mkdir(folder, { recursive: true })) this.#unflushed.add(this.#folder);
    await rename(file, target);
    this.#unflushed.add(folder);
    return { blob, size };
  }

  /** After this, everything that was taken in survives a power cut. */
  async flush(): Promise<void> {
    for (const folder of this.#unflushed) await flushFolder(folder);
    this.#unflushed.clear();
  }

  /** Deletes every blob that is not in `needed`. @returns how many went */
  async collect(needed: Set<string>): Promise<number> {
    let gone = 0;
    for (const prefix of await readdir(this.#folder).catch(() => []))
      for (const blob of await readdir(join(this.#folder, prefix))) {
        if (needed.has(blob)) continue;
        await rm(this.pathOf(blob), { force: true });
        gone += 1;
      }
    return gone;
  }
}
