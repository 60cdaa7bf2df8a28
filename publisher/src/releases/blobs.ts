import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flushFile, flushFolder } from './durable.ts';
import type { Blob, Coding } from './manifest.ts';

/** What the name of a compressed form ends with. */
const endings: Record<Coding, string> = { br: '.br', gzip: '.gz' };
/** A compressed form that cannot be made smaller is read-only: that is how it is known. */
const finished = 0o444;

/**
 * Bytes by the SHA-256 of themselves: the same bytes are kept once, however many releases show them. Their compressed
 * forms lie beside them, under the same name with `.br` or `.gz`, and may be replaced by smaller ones at any time.
 */
export class Blobs {
  readonly #folder: string;
  /** Folders with names that a power cut could still take back. */
  readonly #unflushed = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where a blob's bytes lie, or their form in a coding, whether or not they exist. */
  pathOf(blob: string, coding?: Coding): string {
    return join(this.#folder, blob.slice(0, 2), blob + (coding ? endings[coding] : ''));
  }

  /** Takes bytes in. Durable only after {@link flush}. */
  async takeBytes(bytes: Uint8Array): Promise<Blob> {
    const taken = { blob: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    if (await this.#has(taken)) return taken;
    const draft = join(this.#folder, `${randomUUID()}.tmp`);
    await writeFile(draft, bytes);
    await this.#moveIn(draft, this.pathOf(taken.blob));
    return taken;
  }

  /** Takes a copy of a file in. Durable only after {@link flush}. @throws where it cannot be read */
  async copy(file: string): Promise<Blob> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    const taken = { blob: hash.digest('hex'), size: (await stat(file)).size };
    if (await this.#has(taken)) return taken;
    const draft = join(this.#folder, `${randomUUID()}.tmp`);
    // A clone costs no disk where the file system can do it.
    await copyFile(file, draft, constants.COPYFILE_FICLONE);
    await this.#moveIn(draft, this.pathOf(taken.blob));
    return taken;
  }

  async #has({ blob, size }: Blob): Promise<boolean> {
    const known = await stat(this.pathOf(blob)).catch(() => undefined);
    return known?.size === size;
  }

  /** The bytes of a blob that was taken in. */
  read({ blob }: Pick<Blob, 'blob'>): Promise<Buffer> {
    return readFile(this.pathOf(blob));
  }

  /** A blob's form in a coding. */
  readForm(blob: string, coding: Coding): Promise<Buffer> {
    return readFile(this.pathOf(blob, coding));
  }

  /** Puts a blob's form in a coding beside it, in place of an older one. Durable only after {@link flush}. */
  async putForm(blob: string, coding: Coding, bytes: Buffer, { best }: { best: boolean }): Promise<void> {
    const draft = join(this.#folder, `${randomUUID()}.tmp`);
    await writeFile(draft, bytes);
    if (best) await chmod(draft, finished);
    await this.#moveIn(draft, this.pathOf(blob, coding));
  }

  /** How far the form of a blob in a coding is: there is none, a quick one, or the best. */
  async formOf(blob: string, coding: Coding): Promise<'none' | 'quick' | 'best'> {
    const known = await stat(this.pathOf(blob, coding)).catch(() => undefined);
    if (!known) return 'none';
    return (known.mode & 0o222) === 0 ? 'best' : 'quick';
  }

  async #moveIn(file: string, target: string): Promise<void> {
    await flushFile(file);
    const folder = join(target, '..');
    if (await mkdir(folder, { recursive: true })) this.#unflushed.add(this.#folder);
    await rename(file, target);
    this.#unflushed.add(folder);
  }

  /** After this, everything that was taken in survives a power cut. */
  async flush(): Promise<void> {
    const folders = [...this.#unflushed];
    this.#unflushed.clear();
    for (const folder of folders) await flushFolder(folder);
  }

  /** Deletes every blob that is not in `needed`, and drafts that a crash left. @returns how many went */
  async collect(needed: Set<string>): Promise<number> {
    let gone = 0;
    for (const prefix of await readdir(this.#folder).catch(() => [])) {
      if (prefix.endsWith('.tmp')) {
        await rm(join(this.#folder, prefix), { force: true });
        continue;
      }
      for (const name of await readdir(join(this.#folder, prefix))) {
        const [blob = ''] = name.split('.', 1);
        if (needed.has(blob)) continue;
        await rm(join(this.#folder, prefix, name), { force: true });
        gone += 1;
      }
    }
    return gone;
  }
}
