import { setImmediate as turn } from 'node:timers/promises';
import type { SitemapItem } from '@astrojs/sitemap';
import { inSlices, type Sliced } from '@osiedle/shared';
import { explain } from '../content/blame.ts';
import { namesOf, noting, Reads, type Asked } from './memory/reading.ts';
import type { Question } from './memory/question.ts';
import type { Store } from '../content/store.ts';
import { isSitemap, type Sitemap } from '../sitemap/sitemap.ts';
import { settled } from '../typesetter/waiting.ts';
import { PageIndex } from './page-index.ts';
import type { Batch, Failure, Page, SitemapBatch, SiteRenderer, Surroundings } from './rendering.ts';

/** A page without what it speaks of and refers to in vain: its readings tell. */
export interface ListedPage extends Omit<Page, 'names' | 'lost'> {
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
const few = 50;

/** So many pages are looked ahead: a text is set by the time that its page is rendered. */
const ahead = 32;

/** A batch takes so long, in milliseconds, and then what has changed meanwhile has its turn. */
const longest = 10;

/** So many questions that nobody asks any more cost less than to look for them. */
const tolerated = 100;

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

  async begin({ now, urgent: asked }: Pick<Surroundings, 'now' | 'urgent'>): Promise<string[]> {
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
    this.#urgent = others.length > few ? changed.length : this.#left.length;
    this.#failed.clear();
    return vanished;
  }

  async next(): Promise<Batch> {
    const isUrgent = this.#urgent > 0;
    const most = isUrgent ? this.#urgent : this.#left.length;
    const batch = { pages: [] as Page[], failed: [] as Failure[] };
    const end = performance.now() + longest;
    let count = 0;
    while (count < most && (count === 0 || performance.now() < end)) {
      this.#lookAhead(count + ahead);
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
    const batch = { pages: [] as Page[], vanished: [] as string[] };
    const end = performance.now() + longest;
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

  async #render(path: string, { pages, failed }: Pick<Batch, 'pages' | 'failed'>): Promise<void> {
    let reads = new Reads();
    try {
      const { listing, ...page } = await settled(() => {
        reads = new Reads();
        return noting(reads, () => this.#options.render(path));
      });
      const { lost } = reads;
      pages.push({ ...page, names: [...namesOf(reads)], ...(lost.length > 0 && { lost }) });
      this.#options.sitemap.list(path, listing);
    } catch (error) {
      failed.push({ path, ...explain(error) });
      this.#failed.add(path);
      this.#options.sitemap.list(path, undefined);
    }
    this.#index.learn(path, reads);
  }

  /** The pages that were made of something that is now other. */
  async #concerned(touched: Set<string>, now: Date): Promise<Set<string>> {
    const concerned = this.#index.concerned(touched, now);
    // A question may ask another one: all that was answered is kept before any is asked again.
    const { stale, timed } = this.#options.store.register;
    const due = [...new Set([...stale, ...timed.due(now)])].filter((one) => this.#index.questions.has(one));
    const before = due.map((question) => [question, question.fingerprint] as const);
    // All are asked before any is waited for.
    const answered = await settled(() => before.map(([question]) => isAnswered(question, now)));
    for (const [at, [question, fingerprint]] of before.entries()) {
      if (answered[at] && question.fingerprint === fingerprint) continue;
      for (const page of this.#index.questions.get(question) ?? []) concerned.add(page);
    }
    return concerned;
  }

  #forgetQuestions(): void {
    if (this.#index.dropped < tolerated) return;
    this.#index.forgetDropped();
    const kept = new Set<Asked>();
    const keep = (question: Asked): void => {
      if (kept.has(question)) return;
      kept.add(question);
      question.reads.questions.forEach(keep);
    };
    for (const [question] of this.#index.questions) keep(question);
    this.#options.store.forgetQuestions((question) => kept.has(question));
  }
}

function isPage(path: string): boolean {
  return path.endsWith('/');
}

/** A question that fails now fails the pages that ask it, when they are rendered. */
function isAnswered(question: Question, now: Date): boolean {
  try {
    question.ask(now);
    return true;
  } catch {
    return false;
  }
}
