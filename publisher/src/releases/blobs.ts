import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flushFile, flushFolder } from './durable.ts';
import type { Blob } from './manifest.ts';

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
  async take(file: string): Promise<Blob> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    const taken = { blob: hash.digest('hex'), size: (await stat(file)).size };
    if (!(await this.#has(taken))) await this.#moveIn(file, taken);
    return taken;
  }

  /** Takes bytes in that lie in no file. Durable only after {@link flush}. */
  async takeBytes(bytes: Buffer): Promise<Blob> {
    const taken = { blob: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    if (await this.#has(taken)) return taken;
    const draft = join(this.#folder, `${randomUUID()}.tmp`);
    await writeFile(draft, bytes);
    await this.#moveIn(draft, taken);
    return taken;
  }

  async #has({ blob, size }: Blob): Promise<boolean> {
    const known = await stat(this.pathOf(blob)).catch(() => undefined);
    return known?.size === size;
  }

  async #moveIn(file: string, { blob }: Blob): Promise<void> {
    await flushFile(file);
    const folder = join(this.#folder, blob.slice(0, 2));
    if (await mkdir(folder, { recursive: true })) this.#unflushed.add(this.#folder);
    await rename(file, this.pathOf(blob));
    this.#unflushed.add(folder);
  }

  /** The bytes of a blob that was taken in. */
  read({ blob }: Blob): Promise<Buffer> {
    return readFile(this.pathOf(blob));
  }

  /** After this, everything that was taken in survives a power cut. */
  async flush(): Promise<void> {
    for (const folder of this.#unflushed) await flushFolder(folder);
    this.#unflushed.clear();
  }

  /** Deletes every blob that is not in `needed`, and drafts that a crash left. @returns how many went */
  async collect(needed: Set<string>): Promise<number> {
    let gone = 0;
    for (const prefix of await readdir(this.#folder).catch(() => [])) {
      if (prefix.endsWith('.tmp')) {
        await rm(join(this.#folder, prefix), { force: true });
        continue;
      }
      for (const blob of await readdir(join(this.#folder, prefix))) {
        if (needed.has(blob)) continue;
        await rm(this.pathOf(blob), { force: true });
        gone += 1;
      }
    }
    return gone;
  }
}
