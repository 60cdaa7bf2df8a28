import { setImmediate as turn } from 'node:timers/promises';
import type { SitemapItem } from '@astrojs/sitemap';
import { inSlices, type Sliced } from '@osiedle/shared';
import { explainFailure } from '../content/blame.ts';
import {
  mentionsIn,
  trackDependencies,
  Dependencies,
  type DerivedDependency,
} from './memory/dependencies.ts';
import type { DerivedValue } from './memory/derived.ts';
import type { Store } from '../content/store.ts';
import { isSitemap, type Sitemap } from '../sitemap/sitemap.ts';
import { runSuspendable } from '../typesetter/suspend.ts';
import { PageIndex } from './page-index.ts';
import type {
  RenderBatch,
  RenderFailure,
  RenderedPage,
  SitemapBatch,
  SiteRenderer,
  RenderContext,
} from './rendering.ts';

/** A rendered page without its mentions and lost references, which come from its dependencies. */
export interface ListedPage extends Omit<RenderedPage, 'names' | 'lost'> {
  /** Its item in the sitemap; absent if it is not listed. */
  listing?: SitemapItem;
}

export interface RendererOptions {
  store: Store;
  /** The addresses of everything to render, in lists. An unchanged list is the same object as before. */
  paths: (store: Store, now: Date) => (readonly string[])[];
  /** Addresses that another renderer rendered before. */
  shown?: readonly string[];
  /** Computes in slices what is slow the first time. */
  prepare?: (store: Store, now: Date) => Sliced<void>;
  /** Renders a page. May be suspended, and then starts again. */
  render: (path: string) => Promise<ListedPage>;
  /** Prepares for an address that will soon be rendered. */
  lookAhead?: (path: string) => void;
  /** Receives the items of all listed pages. */
  sitemap: Sitemap;
}

/** Up to this many other pages count as urgent, too: they are rendered in no time. */
const maxUrgentOthers = 50;

/** How many pages to look ahead, so that a page's texts are set before it is rendered. */
const lookaheadPages = 32;

/** How long a batch takes, in milliseconds, before newer changes get their turn. */
const maxBatchMs = 10;

/** The most unused derived values to keep: up to here, keeping them costs less than finding them. */
const maxUnusedDerived = 100;

/** Renders only the pages whose dependencies have changed. Remembers the dependencies of each page. */
export class Renderer implements SiteRenderer {
  readonly #options: RendererOptions;
  readonly #index = new PageIndex();
  /** Pages that failed and are tried again. */
  readonly #failed = new Set<string>();
  /** Pages still to be rendered, the urgent ones first. */
  #left: string[] = [];
  #urgent = 0;
  /** How many of the remaining pages were looked ahead at. */
  #seen = 0;
  #lastNow = -Infinity;
  /** All addresses: here as lists, below as one set. */
  #lists: (readonly string[])[];
  #wanted = new Set<string>();

  constructor(options: RendererOptions) {
    this.#options = options;
    this.#lists = [(options.shown ?? []).filter((path) => !isSitemap(path))];
  }

  /** The first deadline (milliseconds) of a page or of a derived value that pages depend on. */
  get #until(): number {
    const { derived, until } = this.#index;
    const { timed } = this.#options.store.register;
    return Math.min(
      until,
      timed.first((value) => derived.has(value)),
    );
  }

  async begin({ now, urgent: asked }: Pick<RenderContext, 'now' | 'urgent'>): Promise<string[]> {
    const { store, prepare } = this.#options;
    // After the clock was set back, no recorded deadline holds.
    if (now.getTime() < this.#lastNow) this.#index.clear();
    this.#lastNow = now.getTime();
    const isFirst = this.#index.isEmpty && store.register.readers.size === 0;
    if (isFirst) {
      store.forgetInvalidated();
      if (prepare) await inSlices(prepare(store, now));
    }
    const urgent = await this.#invalidatedPages(store.takeInvalidated(), now);
    const pending = new Set([...this.#left, ...this.#failed]);
    const vanished = await inSlices(this.#route(now, pending));
    for (const path of asked) if (pending.has(path)) urgent.add(path);
    const wanted = [...urgent].filter((path) => this.#wanted.has(path));
    // Feeds come first: they are long and take longest to ingest.
    const changed = [...wanted.filter((path) => !isPage(path)), ...wanted.filter(isPage)];
    const others = [...pending].filter((path) => this.#wanted.has(path) && !urgent.has(path));
    this.#left = [...changed, ...others];
    this.#seen = 0;
    // A few other pages count as urgent too, so that nobody sees a change before the pages that lead to it.
    this.#urgent = others.length > maxUrgentOthers ? changed.length : this.#left.length;
    this.#failed.clear();
    return vanished;
  }

  async next(): Promise<RenderBatch> {
    const isUrgent = this.#urgent > 0;
    const most = isUrgent ? this.#urgent : this.#left.length;
    const batch = { pages: [] as RenderedPage[], failed: [] as RenderFailure[] };
    const end = performance.now() + maxBatchMs;
    let count = 0;
    while (count < most && (count === 0 || performance.now() < end)) {
      this.#lookAhead(count + lookaheadPages);
      await this.#render(this.#left[count++] ?? '', batch);
      // Meanwhile the publisher ingests the rendered pages and answers hooks.
      await turn();
    }
    this.#left.splice(0, count);
    this.#seen -= count;
    if (isUrgent) this.#urgent -= count;
    if (this.#left.length === 0) this.#forgetDerived();
    const left = { urgent: this.#urgent, all: this.#left.length };
    return { ...batch, isUrgent, left, until: left.all > 0 ? Infinity : this.#until };
  }

  async nextOfSitemap(): Promise<SitemapBatch> {
    const { sitemap } = this.#options;
    const batch = { pages: [] as RenderedPage[], vanished: [] as string[] };
    const end = performance.now() + maxBatchMs;
    while (sitemap.left > 0 && performance.now() < end) {
      const { path, body, names } = await sitemap.make();
      if (body) batch.pages.push({ path, body, media: [], names });
      else batch.vanished.push(path);
    }
    return { ...batch, left: sitemap.left };
  }

  /**
   * Determines all addresses.
   * @param pending receives the new ones
   * @returns those that no longer exist
   */
  *#route(now: Date, pending: Set<string>): Sliced<string[]> {
    const lists = this.#options.paths(this.#options.store, now);
    // Tens of thousands of addresses are in a few dozen lists, most of them unchanged.
    const isNew = this.#index.isEmpty;
    const changed = lists.filter((list, at) => isNew || list !== this.#lists[at]);
    const before = this.#lists.filter((list, at) => isNew || list !== lists[at]).flat();
    this.#lists = lists;
    yield;
    for (const path of before) this.#wanted.delete(path);
    for (const path of changed.flat()) {
      this.#wanted.add(path);
      if (!this.#index.has(path)) pending.add(path);
      yield;
    }
    const vanished = before.filter((path) => !this.#wanted.has(path));
    for (const path of vanished) {
      this.#index.forget(path);
      this.#options.sitemap.list(path, undefined);
      yield;
    }
    return vanished;
  }

  /** Looks ahead at the remaining pages before an index, at each once. */
  #lookAhead(end: number): void {
    for (; this.#seen < Math.min(end, this.#left.length); this.#seen++)
      this.#options.lookAhead?.(this.#left[this.#seen] ?? '');
  }

  async #render(path: string, { pages, failed }: Pick<RenderBatch, 'pages' | 'failed'>): Promise<void> {
    let reads = new Dependencies();
    try {
      const { listing, ...page } = await runSuspendable(() => {
        reads = new Dependencies();
        return trackDependencies(reads, () => this.#options.render(path));
      });
      const { lost } = reads;
      pages.push({ ...page, names: [...mentionsIn(reads)], ...(lost.length > 0 && { lost }) });
      this.#options.sitemap.list(path, listing);
    } catch (error) {
      failed.push({ path, ...explainFailure(error) });
      this.#failed.add(path);
      this.#options.sitemap.list(path, undefined);
    }
    this.#index.learn(path, reads);
  }

  /** The pages with a changed dependency. */
  async #invalidatedPages(invalidated: Set<string>, now: Date): Promise<Set<string>> {
    const pages = this.#index.pagesDependingOn(invalidated, now);
    // Updating a value may update others, so first record all revisions.
    const { stale, timed } = this.#options.store.register;
    const due = [...new Set([...stale, ...timed.due(now)])].filter((one) => this.#index.derived.has(one));
    const before = due.map((value) => [value, value.revision] as const);
    // All updates start before any is awaited.
    const answered = await runSuspendable(() => before.map(([value]) => isUpToDate(value, now)));
    for (const [at, [value, revision]] of before.entries()) {
      if (answered[at] && value.revision === revision) continue;
      for (const page of this.#index.derived.get(value) ?? []) pages.add(page);
    }
    return pages;
  }

  #forgetDerived(): void {
    if (this.#index.dropped < maxUnusedDerived) return;
    this.#index.forgetDropped();
    const kept = new Set<DerivedDependency>();
    const keep = (value: DerivedDependency): void => {
      if (kept.has(value)) return;
      kept.add(value);
      value.dependencies.derived.forEach(keep);
    };
    for (const [value] of this.#index.derived) keep(value);
    this.#options.store.forgetDerived((value) => kept.has(value));
  }
}

function isPage(path: string): boolean {
  return path.endsWith('/');
}

/** Returns false if the value fails. The pages that depend on it then fail when they are rendered. */
function isUpToDate(value: DerivedValue, now: Date): boolean {
  try {
    value.update(now);
    return true;
  } catch {
    return false;
  }
}
