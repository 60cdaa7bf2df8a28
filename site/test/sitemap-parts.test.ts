import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Sitemap } from '../src/sitemap/sitemap.ts';
import { checkSitemap, checkWellFormed } from './support/xml.ts';

const origin = 'https://osiedla.example';

/** The arguments of `Sitemap.list` for a page. */
function listing(name: string, day = 1): Parameters<Sitemap['list']> {
  const url = `${origin}/${name}/`;
  const links = [{ lang: 'pl', url }];
  return [`/${name}/`, { url, links, lastmod: new Date(Date.UTC(2026, 0, day)).toISOString() }];
}

/** The pages `strona-0`, `strona-1` and so on. */
function pages(count: number): Parameters<Sitemap['list']>[] {
  return Array.from({ length: count }, (_, index) => listing(`strona-${index}`));
}

/** A sitemap, and its files as a site shows them. */
class Shown {
  readonly files = new Map<string, string>();
  readonly #sitemap = new Sitemap();

  /** Makes the files that have changed. @returns the addresses of the files that were made or deleted */
  async list(changes: Iterable<Parameters<Sitemap['list']>>): Promise<string[]> {
    for (const [path, item] of changes) this.#sitemap.list(path, item);
    const made: string[] = [];
    while (this.#sitemap.left > 0) {
      const { path, body } = await this.#sitemap.make();
      made.push(path);
      if (body) this.files.set(path, Buffer.from(body).toString());
      else this.files.delete(path);
    }
    return made;
  }

  get index(): string {
    return this.files.get('/sitemap-index.xml') ?? '';
  }

  /** The files that the index names, each with the date of its last change. */
  get named(): (readonly [path: string, changed: string | undefined])[] {
    const entries = this.index.matchAll(/<sitemap><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+))?/g);
    return [...entries].map(([, url = '', changed]) => [url.replace(origin, ''), changed] as const);
  }

  /** The paths of the pages that a file lists. */
  pagesIn(file: string): string[] {
    const urls = (this.files.get(file) ?? '').matchAll(/<loc>([^<]+)<\/loc>/g);
    return [...urls].map(([, url = '']) => url.replace(origin, ''));
  }
}

async function madeOf(all: Iterable<Parameters<Sitemap['list']>>): Promise<Shown> {
  const made = new Shown();
  await made.list(all);
  return made;
}

describe('the sitemap', () => {
  it('is one file and its index for up to 256 pages, and several for more, with each page in one of them', async () => {
    const small = await madeOf(pages(256));
    expect([...small.files.keys()]).toEqual(['/sitemap-0.xml', '/sitemap-index.xml']);
    const large = await madeOf(pages(257));
    expect([...large.files.keys()]).toEqual(['/sitemap-0.xml', '/sitemap-1.xml', '/sitemap-index.xml']);
    const parts = large.named.map(([path]) => path);
    expect(parts).toEqual(['/sitemap-0.xml', '/sitemap-1.xml']);
    const listed = parts.flatMap((path) => large.pagesIn(path));
    expect(listed.sort()).toEqual(
      pages(257)
        .map(([path]) => path)
        .sort(),
    );
    for (const [path, text] of large.files)
      if (parts.includes(path)) checkSitemap(text);
      else checkWellFormed(text);
  });

  it('changes only in the files of changed pages', async () => {
    const made = await madeOf(pages(900));
    const [part = ''] = made.named.flatMap(([path]) =>
      made.pagesIn(path).includes('/strona-7/') ? path : [],
    );
    expect(await made.list(pages(900))).toEqual([]);
    expect(await made.list([listing('strona-7', 2)])).toEqual([part, '/sitemap-index.xml']);
    expect(made.files.get(part)).toContain(
      `${origin}/strona-7/</loc><lastmod>2026-01-02T00:00:00.000Z</lastmod>`,
    );
  });

  it('has in its index the last change of each part', async () => {
    const some = pages(900).map(([path, item], index): Parameters<Sitemap['list']> => [
      path,
      item && { ...item, lastmod: `2026-03-0${1 + (index % 9)}T10:00:00.000Z` },
    ]);
    const made = await madeOf([...some, [...listing('nowa', 1)]]);
    for (const [path, changed] of made.named) {
      const days = [...(made.files.get(path) ?? '').matchAll(/<lastmod>([^<]+)/g)].map(([, day = '']) => day);
      expect([path, changed]).toEqual([path, days.sort().at(-1)]);
    }
    const undated = await madeOf([['/a/', { url: `${origin}/a/`, links: [] }]]);
    expect(undated.named).toEqual([['/sitemap-0.xml', undefined]]);
  });

  it('leaves out a part without pages, and has it again once there is one', async () => {
    const made = await madeOf(pages(900));
    const before = new Map(made.files);
    const all = new Map(pages(900));
    const emptied = made.pagesIn('/sitemap-2.xml');
    expect(emptied.length).toBeGreaterThan(100);
    const gone = await made.list(emptied.map((path) => [path, undefined]));
    expect(gone).toEqual(['/sitemap-2.xml', '/sitemap-index.xml']);
    expect(made.files.has('/sitemap-2.xml')).toBe(false);
    expect(made.named.map(([path]) => path)).toEqual(['/sitemap-0.xml', '/sitemap-1.xml', '/sitemap-3.xml']);
    await made.list(emptied.map((path) => [path, all.get(path)]));
    expect(made.files).toEqual(before);
    await made.list([...all.keys()].map((path) => [path, undefined]));
    expect([...made.files]).toEqual([]);
  });

  it('is the same after many changes as if made at once, in any order and with any number of parts', async () => {
    const random = (seed: string, below: number) => hash('sha1', seed, 'buffer').readUInt32BE() % below;
    const all = new Map<string, Parameters<Sitemap['list']>>();
    const made = new Shown();
    const numbers = new Set<number>();
    // The number of pages grows, then shrinks.
    const sizes = [200, 256, 257, 400, 513, 700, 1100, 1000, 520, 512, 300, 257, 250, 3];
    for (const [step, size] of sizes.entries()) {
      const changes: Parameters<Sitemap['list']>[] = [];
      const change = (one: Parameters<Sitemap['list']>) => {
        const [path, item] = one;
        changes.push(one);
        if (item) all.set(path, one);
        else all.delete(path);
      };
      // Some pages are changed, some renamed, until the size is right. Some numbers have leading zeros, so that pages
      // are not sorted by number.
      for (const [path] of [...all.values()].filter((_, at) => random(`${step} changes ${at}`, 20) === 0))
        change(listing(path.slice(1, -1), 2 + step));
      for (const [path] of [...all.values()].filter((_, at) => random(`${step} renames ${at}`, 20) === 0)) {
        change([path, undefined]);
        change(listing(`inna-${step}-0${path.slice(1, -1)}`));
      }
      for (let at = 0; all.size < size; at++) change(listing(`strona-${'0'.repeat(at % 3)}${step}${at}`));
      for (const path of all.keys()) if (all.size > size) change([path, undefined]);
      await made.list(changes);
      const shuffled = [...all.values()].sort(
        ([a], [b]) => random(`${step} ${a}`, 1e6) - random(`${step} ${b}`, 1e6),
      );
      const atOnce = await madeOf(shuffled);
      expect(Object.fromEntries(made.files), `${size} pages`).toEqual(Object.fromEntries(atOnce.files));
      numbers.add(made.named.length);
    }
    expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 4, 8]);
  });
});
