import { createHash, hash, randomUUID } from 'node:crypto';
import { constants, createReadStream, existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parallel } from '../process/parallel.ts';
import { flush, putFlushed } from './durable.ts';
import type { Coding } from './encodings.ts';
import type { Blob } from './release-file.ts';

/** The file name endings of compressed blobs. */
const endings: Record<Coding, string> = { br: '.br', gzip: '.gz' };
/** How many folders are flushed at a time. */
const maxConcurrentFlushes = 16;

/** The name of a blob: the SHA-256 of its bytes, in hex. */
export function blobNameOf(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/**
 * Bytes stored under their SHA-256. Equal bytes are stored once, however many releases show them. Compressed copies lie
 * beside a blob, under its name with `.br` or `.gz`, as soon as there is time to make them.
 *
 * Every file is flushed before it gets its name, compressed copies too: no hash would reveal a torn one, and the server
 * would send it. So after a power cut every name stands for complete bytes. A release is written only when the names it
 * needs are flushed.
 */
export class Blobs {
  readonly folder: string;
  /** Folders with new names that are not flushed: a power cut could still remove them. */
  readonly #unflushed = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The path of a blob, or of its compressed copy. The file need not exist. */
  pathOf(blob: string, coding?: Coding): string {
    return join(this.folder, blob.slice(0, 2), blob + (coding ? endings[coding] : ''));
  }

  /** Stores bytes. Durable only after {@link flush}. @param blob their name, where it is known */
  async put(bytes: Uint8Array, blob = blobNameOf(bytes)): Promise<Blob> {
    const stored = { blob, size: bytes.length };
    if (!this.#has(stored)) await putFlushed(this.#newDraftPath(), this.pathOf(blob), bytes);
    this.markUnflushed(blob);
    return stored;
  }

  /** Stores a copy of a file. Durable only after {@link flush}. @throws when it cannot be read */
  async putCopyOf(file: string): Promise<Blob> {
    const sum = createHash('sha256');
    await pipeline(createReadStream(file), sum);
    const stored = { blob: sum.digest('hex'), size: (await stat(file)).size };
    if (!this.#has(stored)) {
      const draft = this.#newDraftPath();
      // Where the file system can clone, the copy takes no space.
      await copyFile(file, draft, constants.COPYFILE_FICLONE);
      await flush(draft);
      const target = this.pathOf(stored.blob);
      await mkdir(dirname(target), { recursive: true });
      await rename(draft, target);
    }
    this.markUnflushed(stored.blob);
    return stored;
  }

  /** Marks a blob that another thread has stored: its name has to be flushed. */
  markUnflushed(blob: string): void {
    this.#unflushed.add(dirname(this.pathOf(blob)));
  }

  #has({ blob, size }: Blob): boolean {
    return statSync(this.pathOf(blob), { throwIfNoEntry: false })?.size === size;
  }

  #newDraftPath(): string {
    return join(this.folder, `${randomUUID()}.tmp`);
  }

  /** Reads a blob, or its compressed copy. @throws ENOENT when it does not exist */
  read(blob: string, coding?: Coding): Promise<Buffer> {
    return readFile(this.pathOf(blob, coding));
  }

  /** Stores a compressed copy of a blob. */
  async putEncoded(blob: string, coding: Coding, bytes: Uint8Array): Promise<void> {
    await putFlushed(this.#newDraftPath(), this.pathOf(blob, coding), bytes);
  }

  /** Whether the compressed copy of a blob exists. */
  hasEncoded(blob: string, coding: Coding): boolean {
    return existsSync(this.pathOf(blob, coding));
  }

  /** Makes stored blobs survive a power cut. @param blobs their names */
  async flush(blobs: Iterable<string>): Promise<void> {
    // Tens of thousands of blobs lie in a few hundred folders.
    const needed = new Map<string, string>();
    for (const blob of blobs) needed.set(blob.slice(0, 2), blob);
    const folders = [...needed.values()]
      .map((blob) => dirname(this.pathOf(blob)))
      .filter((folder) => this.#unflushed.delete(folder));
    if (folders.length === 0) return;
    try {
      await parallel([this.folder, ...folders], maxConcurrentFlushes, flush);
    } catch (error) {
      for (const folder of folders) this.#unflushed.add(folder);
      throw error;
    }
  }

  /** Deletes every blob that is not in `needed`, and drafts that a crash left. @returns how many files it deleted */
  async deleteAllExcept(needed: Set<string>, signal?: AbortSignal): Promise<number> {
    let deleted = 0;
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
        deleted += 1;
      }
    }
    return deleted;
  }
}
