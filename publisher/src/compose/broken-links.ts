import type { ReleaseEntry } from '../releases/manifest.ts';
import { UsageCounter } from './usage-counter.ts';

export interface BrokenLink {
  /** The page that has the link. */
  page: string;
  /** Where it leads: nowhere. A path, or a reference to an entry or a file, such as `osiedle:meeting/<documentId>`. */
  link: string;
  /** The words of a reference: they stand on the page without a link, and so are all that it can be found by. */
  words?: string;
}

/** A reference that led nowhere when its page was rendered. Whatever it leads to, its page is rendered again with that. */
export type LostReference = Required<Omit<BrokenLink, 'page'>>;

/** A link, shared by all pages that have it: some stand on tens of thousands of them. */
interface Link {
  /** Where it leads. */
  readonly path: string;
  /** Which they are, while it leads nowhere. */
  pages: Set<string> | undefined;
}

/** Which pages link where, to find links that lead nowhere. */
export class BrokenLinks {
  readonly #byPage = new Map<string, readonly Link[]>();
  readonly #links = new Map<string, Link>();
  readonly #broken = new Set<Link>();
  readonly #lost = new Map<string, readonly LostReference[]>();
  /** Addresses of which it is not known whether anything is there. */
  readonly #unknown = new Set<string>();
  readonly #uses = new UsageCounter((path, isUsed) => {
    if (isUsed) this.#begin(path);
    else this.#end(path);
  });

  /** Says that an address may show something else now. */
  invalidate(path: string): void {
    this.#unknown.add(path);
    if (path.endsWith('/')) this.#unknown.add(path.slice(0, -1));
  }

  /** The links to addresses at which nothing is. @param paths what is there; what has become other there was touched */
  list(paths: Pick<ReadonlyMap<string, ReleaseEntry>, 'get'>): BrokenLink[] {
    this.#check(paths);
    const links = [...this.#broken].flatMap(({ path, pages = [] }) =>
      [...pages].map((page): BrokenLink => ({ page, link: path })),
    );
    const lost = [...this.#lost].flatMap(([page, all]) => all.map((reference) => ({ page, ...reference })));
    return [...links, ...lost].sort((a, b) => (a.page + a.link < b.page + b.link ? -1 : 1));
  }

  /**
   * Takes note of the links of a page, in place of those it had.
   * @param paths each of them once
   * @param lost references of the page that lead nowhere
   */
  setLinks(page: string, paths: readonly string[], lost: readonly LostReference[] = []): void {
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

  /** Looks where links lead of which that may have changed. */
  #check(paths: Pick<ReadonlyMap<string, ReleaseEntry>, 'get'>): void {
    let isNew = false;
    for (const path of this.#unknown) {
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
    this.#unknown.clear();
    // It takes a few milliseconds for tens of thousands of pages, and links hardly ever break.
    if (isNew) for (const [page, links] of this.#byPage) for (const link of links) link.pages?.add(page);
  }

  #begin(path: string): void {
    this.#links.set(path, { path, pages: undefined });
    this.#unknown.add(path);
  }

  #end(path: string): void {
    const link = this.#links.get(path);
    this.#links.delete(path);
    if (link) this.#broken.delete(link);
  }
}
