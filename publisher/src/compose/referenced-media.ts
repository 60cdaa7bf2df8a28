import { join } from 'node:path';
import type { Blobs } from '../blobs/blobs.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';
import { contentTypeOf } from '../blobs/content-types.ts';
import { UsageCounter } from './usage-counter.ts';

/** The folder of the site that holds pictures and documents. */
const folder = '/media/';
/** The kinds of files that the CMS takes in. Nothing that could run in a browser is ever put onto the site. */
const servable = /^[A-Za-z0-9_][A-Za-z0-9._-]*\.(?:avif|webp|jpe?g|png|gif|pdf)$/i;

/** The pictures and documents that pages refer to: what is only in a draft, or on no page any more, is not among them. */
export class ReferencedMedia {
  readonly #blobs: Blobs;
  readonly #uploads: string;
  readonly #byPage = new Map<string, readonly string[]>();
  readonly #bodies = new Map<string, ReleaseFile>();
  readonly #missing = new Set<string>();
  /** Taken in before they are referred to. */
  readonly #prepared = new Map<string, ReleaseFile>();
  /** Names that pages have begun or ceased to refer to since they were last settled. */
  readonly #unsettled = new Set<string>();
  readonly #uses = new UsageCounter((name) => this.#unsettled.add(name));

  constructor(blobs: Blobs, uploads: string) {
    this.#blobs = blobs;
    this.#uploads = uploads;
  }

  /** What is shown, by its path. */
  get bodies(): ReadonlyMap<string, ReleaseFile> {
    return this.#bodies;
  }

  /** The blobs of all that is shown, or will soon be. */
  *blobs(): Generator<string> {
    for (const { blob } of this.#bodies.values()) yield blob;
    for (const { blob } of this.#prepared.values()) yield blob;
  }

  /** The names of files that pages refer to and that are nowhere, or are neither picture nor PDF document. */
  get missing(): string[] {
    return [...this.#missing].sort();
  }

  /** Takes note of the files that a page refers to, in place of those before. */
  setReferences(page: string, names: readonly string[]): void {
    this.#uses.replace(this.#byPage.get(page), names);
    if (names.length > 0) this.#byPage.set(page, names);
    else this.#byPage.delete(page);
  }

  /** Takes in what will soon be referred to. */
  async prefetch(names: readonly string[]): Promise<void> {
    for (const name of names) {
      if (this.#bodies.has(folder + name) || this.#prepared.has(name)) continue;
      const taken = await this.#take(name);
      if (taken) this.#prepared.set(name, taken);
    }
  }

  /**
   * Takes in what is referred to now, and lets go of what is not. A file's name has a hash of its bytes in it.
   * @returns the addresses where something came or went
   */
  async update(): Promise<string[]> {
    const changed: string[] = [];
    // What was missing may have been uploaded.
    for (const name of [...this.#missing, ...this.#unsettled]) {
      const path = folder + name;
      this.#missing.delete(name);
      if (!this.#uses.has(name)) {
        if (this.#bodies.delete(path)) changed.push(path);
      } else if (!this.#bodies.has(path)) {
        const taken = this.#prepared.get(name) ?? (await this.#take(name));
        this.#prepared.delete(name);
        if (taken) {
          this.#bodies.set(path, taken);
          changed.push(path);
        } else this.#missing.add(name);
      }
      this.#unsettled.delete(name);
    }
    return changed;
  }

  async #take(name: string): Promise<ReleaseFile | undefined> {
    if (!servable.test(name)) return undefined;
    try {
      return { ...(await this.#blobs.copy(join(this.#uploads, name))), type: contentTypeOf(name) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
