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

/** A page without what it speaks of and refers to in vain: its readings tell. */
export interface ListedPage extends Omit<RenderedPage, 'names' | 'lost'> {
  /** What the sitemap says of it; absent where it is not listed. */
  listing?: SitemapItem;
}

export interface RendererOptions {
  store: Store;
  /** The addresses of everything that there is to render, in lists: one that is as it was is the very same. */
  paths: (store: Store, now: Date) => (readonly string[])[];
  /** Addresses that were rendered elsewhere before. */
  shown?: readonly string[];
  /** Asks beforehand what takes long to find out the first time. */
  prepare?: (store: Store, now: Date) => Sliced<void>;
  /** May be ended where it has to wait for something, and done again. */
  render: (path: string) => Promise<ListedPage>;
  /** Is told which addresses will soon be rendered. */
  lookAhead?: (path: string) => void;
  /** Is told what all pages say of themselves. */
  sitemap: Sitemap;
}

/** So many pages are rendered in a moment. */
const maxPagesPerSlice = 50;

/** So many pages are looked ahead: a text is set by the time that its page is rendered. */
const lookaheadPages = 32;

/** A batch takes so long, in milliseconds, and then what has changed meanwhile has its turn. */
const maxBatchMs = 10;

/** So many questions that nobody asks any more cost less than to look for them. */
const maxUnusedDerived = 100;

/** Renders what has to be rendered, and nothing else: it remembers what each page was made of. */
export class Renderer implements SiteRenderer {
  readonly #options: RendererOptions;
  readonly #index = new PageIndex();
  /** Pages that could not be rendered, and are tried again. */
  readonly #failed = new Set<string>();
  /** Pages that are still to be rendered, the urgent ones first. */
  #left: string[] = [];
  #urgent = 0;
  /** How many of those that are left were looked at ahead. */
  #seen = 0;
  #moment = -Infinity;
  /** The addresses of everything, in lists and as one. */
  #lists: (readonly string[])[];
  #wanted = new Set<string>();

  constructor(options: RendererOptions) {
    this.#options = options;
    this.#lists = [(options.shown ?? []).filter((path) => !isSitemap(path))];
  }

  /** The first instant (milliseconds) at which a page, or an answer that pages were given, may be other by itself. */
  get #until(): number {
    const { questions, until } = this.#index;
    const { timed } = this.#options.store.register;
    return Math.min(
      until,
      timed.first((question) => questions.has(question)),
    );
  }

  async begin({ now, urgent: asked }: Pick<RenderContext, 'now' | 'urgent'>): Promise<string[]> {
    const { store, prepare } = this.#options;
    // Nobody knows what a clock that was set back told before.
    if (now.getTime() < this.#moment) this.#index.clear();
    this.#moment = now.getTime();
    const isFirst = this.#index.isEmpty && store.register.readers.size === 0;
    if (isFirst) {
      store.forgetTouched();
      if (prepare) await inSlices(prepare(store, now));
    }
    const urgent = await this.#concerned(store.takeTouched(), now);
    const pending = new Set([...this.#left, ...this.#failed]);
    const vanished = await inSlices(this.#route(now, pending));
    for (const path of asked) if (pending.has(path)) urgent.add(path);
    const wanted = [...urgent].filter((path) => this.#wanted.has(path));
    // Feeds are long: what takes longest to take in is rendered first.
    const changed = [...wanted.filter((path) => !isPage(path)), ...wanted.filter(isPage)];
    const others = [...pending].filter((path) => this.#wanted.has(path) && !urgent.has(path));
    this.#left = [...changed, ...others];
    this.#seen = 0;
    // Nobody has to see a change before the few pages that lead to it.
    this.#urgent = others.length > maxPagesPerSlice ? changed.length : this.#left.length;
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
      // What was rendered before is taken in meanwhile, and hooks are heard.
      await turn();
    }
    this.#left.splice(0, count);
    this.#seen -= count;
    if (isUrgent) this.#urgent -= count;
    if (this.#left.length === 0) this.#forgetQuestions();
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
   * Finds out which addresses there are.
   * @param pending takes those that are new
   * @returns those that are no longer there
   */
  *#route(now: Date, pending: Set<string>): Sliced<string[]> {
    const lists = this.#options.paths(this.#options.store, now);
    // Of tens of thousands, in a few dozen lists, most are as they were.
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

  /** Looks at those that come before so many of them, each once. */
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

  /** The pages that were made of something that is now other. */
  async #concerned(touched: Set<string>, now: Date): Promise<Set<string>> {
    const concerned = this.#index.concerned(touched, now);
    // A value may ask another one: all that was answered is kept before any is asked again.
    const { stale, timed } = this.#options.store.register;
    const due = [...new Set([...stale, ...timed.due(now)])].filter((one) => this.#index.questions.has(one));
    const before = due.map((value) => [value, value.revision] as const);
    // All are asked before any is waited for.
    const answered = await runSuspendable(() => before.map(([value]) => isUpToDate(value, now)));
    for (const [at, [value, revision]] of before.entries()) {
      if (answered[at] && value.revision === revision) continue;
      for (const page of this.#index.questions.get(value) ?? []) concerned.add(page);
    }
    return concerned;
  }

  #forgetQuestions(): void {
    if (this.#index.dropped < maxUnusedDerived) return;
    this.#index.forgetDropped();
    const kept = new Set<DerivedDependency>();
    const keep = (value: DerivedDependency): void => {
      if (kept.has(value)) return;
      kept.add(value);
      value.dependencies.derived.forEach(keep);
    };
    for (const [value] of this.#index.questions) keep(value);
    this.#options.store.forgetDerived((value) => kept.has(value));
  }
}

function isPage(path: string): boolean {
  return path.endsWith('/');
}

/** A value that fails now fails the pages that ask it, when they are rendered. */
function isUpToDate(value: DerivedValue, now: Date): boolean {
  try {
    value.update(now);
    return true;
  } catch {
    return false;
  }
}
