import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { SitemapItem } from '@astrojs/sitemap';
import { pathIn } from '@osiedle/shared/paths';
import { SitemapIndexStream, streamToPromise } from 'sitemap';
import { sitemapPart } from './part.ts';

/** At most about so many pages are in a part: what is said of one of them is written with all of these. */
const pagesPerPart = 256;

interface Part {
  /** What is said of each page, by its path. */
  pages: Map<string, SitemapItem>;
  /** When one of them was changed last (milliseconds), as it was when this part was made. */
  changed: number;
}

/** A file of the sitemap. */
export interface SitemapFile {
  path: string;
  /** Absent where it is no longer there. */
  body: Uint8Array | undefined;
  /** The addresses of the pages that it tells of. */
  names: string[];
}

/**
 * The sitemap, in parts: `/sitemap-0.xml` and so on, which `/sitemap-index.xml` names. Only what is other is made anew. Equal
 * listings make equal files, whatever their history: the part of a page follows from its address and from how many are listed.
 */
export class Sitemap {
  #parts: Part[] = [emptyPart()];
  #size = 0;
  /** The files that are to be made; the index is the last one. */
  readonly #stale = new Set<number | 'index'>();

  /** @param shown addresses of files that there may be of an earlier one */
  constructor(shown: readonly string[] = []) {
    for (const path of shown) {
      const [, place] = sitemapFile.exec(path) ?? [];
      if (place !== undefined && place !== 'index') this.#isStale(Number(place));
    }
  }

  /** How many files are other than when they were made, or gone. */
  get left(): number {
    return this.#stale.size;
  }

  /** Takes note of what is to be said of a page; nothing where it is not to be listed. */
  list(path: string, item: SitemapItem | undefined): void {
    const place = placeOf(path, this.#parts.length);
    const pages = this.#parts[place]?.pages ?? new Map<string, SitemapItem>();
    const known = pages.get(path);
    if (isDeepStrictEqual(known, item)) return;
    if (item) pages.set(path, item);
    else pages.delete(path);
    this.#size += Number(item !== undefined) - Number(known !== undefined);
    this.#isStale(place);
    if (countFor(this.#size) !== this.#parts.length) this.#cut();
  }

  /** Makes the next of the files that are left; with none, the index once more. @throws where that fails; it is left then */
  async make(): Promise<SitemapFile> {
    const [name = 'index'] = this.#stale;
    const body = await (name === 'index' ? this.#makeIndex() : this.#makePart(name));
    this.#stale.delete(name);
    return { path: pathOf(name), body, names: name === 'index' ? [] : namesIn(this.#parts[name]) };
  }

  #isStale(place: number): void {
    this.#stale.add(place).delete('index');
    this.#stale.add('index');
  }

  /** Into as many parts as there have to be. */
  #cut(): void {
    const before = this.#parts;
    this.#parts = Array.from({ length: countFor(this.#size) }, emptyPart);
    for (const [path, item] of before.flatMap(({ pages }) => [...pages]))
      this.#parts[placeOf(path, this.#parts.length)]?.pages.set(path, item);
    for (const place of (before.length > this.#parts.length ? before : this.#parts).keys())
      this.#isStale(place);
  }

  async #makePart(place: number): Promise<Uint8Array | undefined> {
    const part = this.#parts[place];
    if (!part || part.pages.size === 0) return undefined;
    const items = [...part.pages.values()];
    part.changed = Math.max(...items.flatMap(({ lastmod }) => (lastmod ? Date.parse(lastmod) : [])));
    return sitemapPart(items);
  }

  async #makeIndex(): Promise<Uint8Array | undefined> {
    if (this.#size === 0) return undefined;
    const stream = new SitemapIndexStream();
    const bytes = streamToPromise(stream);
    for (const [place, { pages, changed }] of this.#parts.entries()) {
      const [first] = pages.values();
      const lastmod = changed > -Infinity ? new Date(changed).toISOString() : undefined;
      if (first) stream.write({ url: new URL(pathOf(place), first.url).href, lastmod });
    }
    stream.end();
    return bytes;
  }
}

const sitemapFile = /^\/sitemap-(\d+|index)\.xml$/;

/** Whether an address is that of a file of the sitemap. */
export function isSitemap(path: string): boolean {
  return sitemapFile.test(path);
}

/** The pages that a part tells of, and their other languages. */
function namesIn({ pages }: Part = emptyPart()): string[] {
  const others = [...pages.values()].flatMap(({ links = [] }) =>
    links.map(({ url }) => pathIn(new URL(url).pathname)),
  );
  return [...new Set([...pages.keys(), ...others])];
}

function emptyPart(): Part {
  return { pages: new Map(), changed: -Infinity };
}

function pathOf(name: number | 'index'): string {
  return `/sitemap-${name}.xml`;
}

/** A power of two, so that it changes rarely. */
function countFor(size: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(size / pagesPerPart)));
}

function placeOf(path: string, count: number): number {
  return hash('sha1', path, 'buffer').readUInt32BE() % count;
}
