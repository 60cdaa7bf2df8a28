import { join } from 'node:path';
import type { Blobs } from '../blobs/blobs.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';
import { contentTypeOf } from '../blobs/content-types.ts';
import { UsageCounter } from './usage-counter.ts';

/** The site's folder of pictures and documents. */
const folder = '/media/';
/** The file types that the CMS accepts. The site never serves a file that could run code in a browser. */
const servable = /^[A-Za-z0-9_][A-Za-z0-9._-]*\.(?:avif|webp|jpe?g|png|gif|pdf)$/i;

/** The pictures and documents that pages refer to. A file used only in a draft, or no longer on any page, is not served. */
export class ReferencedMedia {
  readonly #blobs: Blobs;
  readonly #uploads: string;
  readonly #byPage = new Map<string, readonly string[]>();
  readonly #files = new Map<string, ReleaseFile>();
  readonly #missing = new Set<string>();
  /** Files that are stored, and that no shown page refers to yet. */
  readonly #prefetched = new Map<string, ReleaseFile>();
  /** Names whose first use began or whose last use ended since the last update. */
  readonly #outdated = new Set<string>();
  readonly #uses = new UsageCounter((name) => this.#outdated.add(name));

  constructor(blobs: Blobs, uploads: string) {
    this.#blobs = blobs;
    this.#uploads = uploads;
  }

  /** The files that are served, by path. */
  get files(): ReadonlyMap<string, ReleaseFile> {
    return this.#files;
  }

  /** The blobs of all files that are served or prefetched. */
  *blobs(): Generator<string> {
    for (const { blob } of this.#files.values()) yield blob;
    for (const { blob } of this.#prefetched.values()) yield blob;
  }

  /** The names of files that pages refer to, and that do not exist or are neither picture nor PDF document. */
  get missing(): string[] {
    return [...this.#missing].sort();
  }

  /** Replaces the files that a page refers to. */
  setReferences(page: string, names: readonly string[]): void {
    this.#uses.replace(this.#byPage.get(page), names);
    if (names.length > 0) this.#byPage.set(page, names);
    else this.#byPage.delete(page);
  }

  /** Stores files that pages will soon refer to. */
  async prefetch(names: readonly string[]): Promise<void> {
    for (const name of names) {
      if (this.#files.has(folder + name) || this.#prefetched.has(name)) continue;
      const file = await this.#ingest(name);
      if (file) this.#prefetched.set(name, file);
    }
  }

  /**
   * Adds files that pages now refer to, and drops files that no page refers to. A file's name contains a hash of its
   * bytes, so a known name needs no second look.
   * @returns the addresses that gained or lost a file
   */
  async update(): Promise<string[]> {
    const changed: string[] = [];
    // A missing file may have been uploaded meanwhile.
    for (const name of [...this.#missing, ...this.#outdated]) {
      const path = folder + name;
      this.#missing.delete(name);
      if (!this.#uses.has(name)) {
        if (this.#files.delete(path)) changed.push(path);
      } else if (!this.#files.has(path)) {
        const file = this.#prefetched.get(name) ?? (await this.#ingest(name));
        this.#prefetched.delete(name);
        if (file) {
          this.#files.set(path, file);
          changed.push(path);
        } else this.#missing.add(name);
      }
      this.#outdated.delete(name);
    }
    return changed;
  }

  async #ingest(name: string): Promise<ReleaseFile | undefined> {
    if (!servable.test(name)) return undefined;
    try {
      return { ...(await this.#blobs.putCopyOf(join(this.#uploads, name))), type: contentTypeOf(name) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
