import type { BrokenLink } from './composition.ts';
import type { Entry } from './manifest.ts';

/** Which pages link where, to find links that lead nowhere. */
export class BrokenLinks {
  readonly #byPage = new Map<string, readonly string[]>();
  readonly #byLink = new Map<string, Set<string>>();

  /** Takes note of the links of a page, in place of those it had. */
  learn(page: string, links: readonly string[]): void {
    const before = this.#byPage.get(page) ?? [];
    if (links.length === before.length && links.every((link, index) => link === before[index])) return;
    for (const link of before) this.#forget(page, link);
    this.#byPage.set(page, links);
    for (const link of links) {
      const pages = this.#byLink.get(link);
      if (pages) pages.add(page);
      else this.#byLink.set(link, new Set([page]));
    }
    if (links.length === 0) this.#byPage.delete(page);
  }

  /** The links to addresses at which nothing is. */
  find(paths: Pick<ReadonlyMap<string, Entry>, 'get'>): BrokenLink[] {
    const broken: BrokenLink[] = [];
    for (const [link, pages] of this.#byLink) {
      const entry = paths.get(link) ?? paths.get(`${link}/`);
      if ((entry && entry.status !== 410) || link.startsWith('/_publisher/')) continue;
      for (const page of pages) broken.push({ page, link });
    }
    return broken.sort((a, b) => (a.page + a.link < b.page + b.link ? -1 : 1));
  }

  #forget(page: string, link: string): void {
    const pages = this.#byLink.get(link);
    pages?.delete(page);
    if (pages?.size === 0) this.#byLink.delete(link);
  }
}
