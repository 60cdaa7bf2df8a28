import { createHash, hash, randomUUID } from 'node:crypto';
import { constants, createReadStream, existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parallel } from '../process/parallel.ts';
import { flush, putFlushed } from './durable.ts';
import type { Coding } from './encodings.ts';
import type { Blob } from './release-file.ts';

/** What the name of a compressed form ends with. */
const endings: Record<Coding, string> = { br: '.br', gzip: '.gz' };
/** Folders that are flushed together. */
const atOnce = 16;

/** What bytes are called. */
export function nameOf(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/**
 * Bytes by the SHA-256 of themselves: the same bytes are kept once, however many releases show them. Their compressed
 * forms lie beside them, under the same name with `.br` or `.gz`, as soon as there is time to make them.
 *
 * Every file is flushed before it gets its name. Forms, too: no hash would tell that one is torn, and it would be served.
 * So after a power cut a name means whole bytes; and a release is written only when the names it needs are flushed.
 */
export class Blobs {
  readonly folder: string;
  /** Folders with names that a power cut could still take back. */
  readonly #unflushed = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Where a blob's bytes lie, or their form in a coding, whether or not they exist. */
  pathOf(blob: string, coding?: Coding): string {
    return join(this.folder, blob.slice(0, 2), blob + (coding ? endings[coding] : ''));
  }

  /** Takes bytes in. Durable only after {@link flush}. @param blob their name, where it is known */
  async takeBytes(bytes: Uint8Array, blob = nameOf(bytes)): Promise<Blob> {
    const taken = { blob, size: bytes.length };
    if (!this.#has(taken)) await putFlushed(this.#draft(), this.pathOf(blob), bytes);
    this.touch(blob);
    return taken;
  }

  /** Takes a copy of a file in. Durable only after {@link flush}. @throws where it cannot be read */
  async copy(file: string): Promise<Blob> {
    const sum = createHash('sha256');
    await pipeline(createReadStream(file), sum);
    const taken = { blob: sum.digest('hex'), size: (await stat(file)).size };
    if (!this.#has(taken)) {
      const draft = this.#draft();
      // A clone costs no disk where the file system can do it.
      await copyFile(file, draft, constants.COPYFILE_FICLONE);
      await flush(draft);
      const target = this.pathOf(taken.blob);
      await mkdir(dirname(target), { recursive: true });
      await rename(draft, target);
    }
    this.touch(taken.blob);
    return taken;
  }

  /** Says that a file of a blob may be new: a thread of its own has taken it in. */
  touch(blob: string): void {
    this.#unflushed.add(dirname(this.pathOf(blob)));
  }

  #has({ blob, size }: Blob): boolean {
    return statSync(this.pathOf(blob), { throwIfNoEntry: false })?.size === size;
  }

  #draft(): string {
    return join(this.folder, `${randomUUID()}.tmp`);
  }

  /** The bytes of a blob that was taken in, or their form in a coding. @throws ENOENT where it is not there */
  read(blob: string, coding?: Coding): Promise<Buffer> {
    return readFile(this.pathOf(blob, coding));
  }

  /** Puts a blob's form in a coding beside it. */
  async putForm(blob: string, coding: Coding, bytes: Uint8Array): Promise<void> {
    await putFlushed(this.#draft(), this.pathOf(blob, coding), bytes);
  }

  /** Whether a blob's form in a coding lies ready. */
  hasEncoded(blob: string, coding: Coding): boolean {
    return existsSync(this.pathOf(blob, coding));
  }

  /** After this, blobs that were taken in survive a power cut. @param blobs their names */
  async flush(blobs: Iterable<string>): Promise<void> {
    // They may be tens of thousands, in a few hundred folders.
    const needed = new Map<string, string>();
    for (const blob of blobs) needed.set(blob.slice(0, 2), blob);
    const folders = [...needed.values()]
      .map((blob) => dirname(this.pathOf(blob)))
      .filter((folder) => this.#unflushed.delete(folder));
    if (folders.length === 0) return;
    try {
      await parallel([this.folder, ...folders], atOnce, flush);
    } catch (error) {
      for (const folder of folders) this.#unflushed.add(folder);
      throw error;
    }
  }

  /** Deletes every blob that is not in `needed`, and drafts that a crash left. @returns how many went */
  async collect(needed: Set<string>, signal?: AbortSignal): Promise<number> {
    let gone = 0;
    for (const prefix of await readdir(this.folder).catch(() => [])) {
      if (signal?.aborted) break;
      if (prefix.endsWith('.tmp')) {
        await rm(join(this.folder, prefix), { force: true });
        continue;
      }
      for (const name of await readdir(join(this.folder, prefix))) {
        const [blob = ''] = name.split('.', 1);
        if (needed.has(blob)) continue;
        await rm(join(this.folder, prefix, name), { force: true });
        gone += 1;
      }
    }
    return gone;
  }
}
