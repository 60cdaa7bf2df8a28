import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { SitemapItem } from '@astrojs/sitemap';
import { withBase } from '@osiedle/shared/base-path';
import { pathIn } from '@osiedle/shared/locale-paths';
import { SitemapIndexStream, streamToPromise } from 'sitemap';
import { sitemapPart } from './part.ts';

/** About the most pages in a part: a change of one page rewrites the whole part. */
const pagesPerPart = 256;

interface Part {
  /** The items of pages, by path. */
  pages: Map<string, SitemapItem>;
  /** The last change of any page (milliseconds), as of when this part was made. */
  changed: number;
}

/** A file of the sitemap. */
export interface SitemapFile {
  path: string;
  /** Absent if the file no longer exists. */
  body: Uint8Array | undefined;
  /** The addresses of the pages that it mentions. */
  names: string[];
}

/**
 * The sitemap, in parts: `/sitemap-0.xml` and so on, which `/sitemap-index.xml` lists. Only changed files are made
 * again. Equal items make equal files, whatever their history: a page's part depends only on its address and the number
 * of listed pages.
 */
export class Sitemap {
  #parts: Part[] = [emptyPart()];
  #size = 0;
  /** The files to make; the index is the last. */
  readonly #stale = new Set<number | 'index'>();

  /** @param shown addresses that may include files of an earlier sitemap */
  constructor(shown: readonly string[] = []) {
    for (const path of shown) {
      const [, place] = sitemapFile.exec(path) ?? [];
      if (place !== undefined && place !== 'index') this.#isStale(Number(place));
    }
  }

  /** How many files are out of date. */
  get left(): number {
    return this.#stale.size;
  }

  /** Sets the item of a page. @param item `undefined` if the page is not listed */
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

  /**
   * Makes the next file that is out of date; if none is, the index again. @throws if that fails; the file stays out of
   * date
   */
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

  /** Distributes the pages over the right number of parts. */
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
      const [first] = pages;
      const lastmod = changed > -Infinity ? new Date(changed).toISOString() : undefined;
      if (!first) continue;
      const url = new URL(withBase(pathOf(place), baseOf(first)), first[1].url).href;
      stream.write({ url, lastmod });
    }
    stream.end();
    return bytes;
  }
}

const sitemapFile = /^\/sitemap-(\d+|index)\.xml$/;

/** Whether an address is a file of the sitemap. */
export function isSitemap(path: string): boolean {
  return sitemapFile.test(path);
}

/** The pages of a part, and their versions in other languages. */
function namesIn({ pages }: Part = emptyPart()): string[] {
  const others = [...pages].flatMap(([path, item]) => {
    const base = baseOf([path, item]);
    return (item.links ?? []).map(({ url }) => pathIn(new URL(url).pathname).slice(base.length));
  });
  return [...new Set([...pages.keys(), ...others])];
}

/** The base path of the site: what a page's address has before the page's own path. */
function baseOf([path, { url }]: [path: string, item: SitemapItem]): string {
  return pathIn(new URL(url).pathname).slice(0, -path.length);
}

function emptyPart(): Part {
  return { pages: new Map(), changed: -Infinity };
}

function pathOf(name: number | 'index'): string {
  return `/sitemap-${name}.xml`;
}

/** The number of parts: a power of two, so that it changes rarely. */
function countFor(size: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(size / pagesPerPart)));
}

function placeOf(path: string, count: number): number {
  return hash('sha1', path, 'buffer').readUInt32BE() % count;
}
