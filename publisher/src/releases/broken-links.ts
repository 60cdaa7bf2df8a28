import type { BrokenLink } from './composition.ts';
import type { Entry } from './manifest.ts';

/** Which pages link where, to find links that lead nowhere. */
export class BrokenLinks {
  readonly #byPage = new Map<string, readonly string[]>();
  readonly #byLink = new Map<string, Set<string>>();
  /** Links that lead nowhere, and those of which it is not known. */
  readonly #broken = new Set<string>();
  readonly #unknown = new Set<string>();

  /** The links to addresses at which nothing was when that was last checked. */
  get broken(): BrokenLink[] {
    return [...this.#broken]
      .flatMap((link) => [...(this.#byLink.get(link) ?? [])].map((page) => ({ page, link })))
      .sort((a, b) => (a.page + a.link < b.page + b.link ? -1 : 1));
  }

  /** Takes note of the links of a page, in place of those it had. */
  learn(page: string, links: readonly string[]): void {
    const before = this.#byPage.get(page) ?? [];
    if (links.length === before.length && links.every((link, index) => link === before[index])) return;
    for (const link of before) this.#forget(page, link);
    this.#byPage.set(page, links);
    for (const link of links) {
      const pages = this.#byLink.get(link);
      if (pages) pages.add(page);
      else {
        this.#byLink.set(link, new Set([page]));
        this.#unknown.add(link);
      }
    }
    if (links.length === 0) this.#byPage.delete(page);
  }

  /** Looks where links lead of which that may have changed. @param touched addresses that may show something else now */
  check(touched: Iterable<string>, paths: Pick<ReadonlyMap<string, Entry>, 'get'>): void {
    for (const path of touched) {
      this.#unknown.add(path);
      if (path.endsWith('/')) this.#unknown.add(path.slice(0, -1));
    }
    for (const link of this.#unknown) {
      const entry = paths.get(link) ?? paths.get(`${link}/`);
      const leads = (entry && entry.status !== 410) || link.startsWith('/_publisher/');
      if (leads || !this.#byLink.has(link)) this.#broken.delete(link);
      else this.#broken.add(link);
    }
    this.#unknown.clear();
  }

  #forget(page: string, link: string): void {
    const pages = this.#byLink.get(link);
    pages?.delete(page);
    if (pages?.size !== 0) return;
    this.#byLink.delete(link);
    this.#broken.delete(link);
  }
}
