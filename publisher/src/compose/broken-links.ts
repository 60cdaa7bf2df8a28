import { withoutBase } from '@osiedle/shared/base-path';
import type { LostReference } from '@osiedle/site/rendering';
import type { ReleaseEntry } from '../releases/manifest.ts';
import { UsageCounter } from './usage-counter.ts';

export interface BrokenLink {
  /** The page that contains the link. */
  page: string;
  /** A path at which nothing is, or a lost reference to an entry or a file, such as `osiedle:meeting/<documentId>`. */
  link: string;
  /** The words of a lost reference. The page shows them without a link, so an editor finds the place by them alone. */
  words?: string;
}

/** A link target, shared by all pages that link to it: some are on tens of thousands of pages. */
interface Link {
  /** The path that it leads to. */
  readonly path: string;
  /** The pages that link to it. Kept only while it is broken. */
  pages: Set<string> | undefined;
}

/** Knows which pages link where, and finds the links that lead nowhere. */
export class BrokenLinks {
  readonly #base: string;
  readonly #byPage = new Map<string, readonly Link[]>();
  readonly #links = new Map<string, Link>();
  readonly #broken = new Set<Link>();
  readonly #lost = new Map<string, readonly LostReference[]>();
  /** Addresses to check again: whether anything is there is not known. */
  readonly #invalidated = new Set<string>();
  readonly #uses = new UsageCounter((path, isUsed) => {
    if (isUsed) this.#addLink(path);
    else this.#removeLink(path);
  });

  /** @param base the site's base path, which links on pages have */
  constructor(base = '') {
    this.#base = base;
  }

  /** Notes that an address may have gained or lost its content. */
  invalidate(path: string): void {
    this.#invalidated.add(path);
    if (path.endsWith('/')) this.#invalidated.add(path.slice(0, -1));
  }

  /** The broken links, sorted. @param paths what is at each address; changed ones have been invalidated */
  list(paths: Pick<ReadonlyMap<string, ReleaseEntry>, 'get'>): BrokenLink[] {
    this.#check(paths);
    const links = [...this.#broken].flatMap(({ path, pages = [] }) =>
      [...pages].map((page): BrokenLink => ({ page, link: path })),
    );
    const lost = [...this.#lost].flatMap(([page, all]) => all.map((reference) => ({ page, ...reference })));
    return [...links, ...lost].sort((a, b) => (a.page + a.link < b.page + b.link ? -1 : 1));
  }

  /**
   * Replaces the links of a page.
   * @param written the paths as the page has them, each once; what lies outside the site is nobody's concern
   * @param lost references of the page that lead nowhere
   */
  setLinks(page: string, written: readonly string[], lost: readonly LostReference[] = []): void {
    const paths = this.#base ? written.flatMap((path) => withoutBase(path, this.#base) ?? []) : written;
    if (lost.length > 0) this.#lost.set(page, lost);
    else this.#lost.delete(page);
    const before = this.#byPage.get(page) ?? [];
    if (paths.length === before.length && paths.every((path, index) => path === before[index]?.path)) return;
    for (const link of before) link.pages?.delete(page);
    this.#uses.replace(
      before.map(({ path }) => path),
      paths,
    );
    const links = paths.flatMap((path) => this.#links.get(path) ?? []);
    for (const link of links) link.pages?.add(page);
    if (links.length > 0) this.#byPage.set(page, links);
    else this.#byPage.delete(page);
  }

  /** Checks the links to invalidated addresses. */
  #check(paths: Pick<ReadonlyMap<string, ReleaseEntry>, 'get'>): void {
    let isNew = false;
    for (const path of this.#invalidated) {
      const link = this.#links.get(path);
      if (!link) continue;
      const entry = paths.get(path) ?? paths.get(`${path}/`);
      if ((entry && entry.status !== 410) || path.startsWith('/_publisher/')) {
        link.pages = undefined;
        this.#broken.delete(link);
      } else if (!link.pages) {
        link.pages = new Set();
        this.#broken.add(link);
        isNew = true;
      }
    }
    this.#invalidated.clear();
    // This takes a few milliseconds for tens of thousands of pages, and links hardly ever break.
    if (isNew) for (const [page, links] of this.#byPage) for (const link of links) link.pages?.add(page);
  }

  #addLink(path: string): void {
    this.#links.set(path, { path, pages: undefined });
    this.#invalidated.add(path);
  }

  #removeLink(path: string): void {
    const link = this.#links.get(path);
    this.#links.delete(path);
    if (link) this.#broken.delete(link);
  }
}
