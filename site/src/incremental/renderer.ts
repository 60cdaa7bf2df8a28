import { setImmediate as turn } from 'node:timers/promises';
import type { SitemapItem } from '@astrojs/sitemap';
import { inSlices, type Sliced } from '@osiedle/shared';
import { explain } from '../content/blame.ts';
import { noting, Reads, type Asked } from './memory/reading.ts';
import type { Question } from './memory/question.ts';
import type { Store } from '../content/store.ts';
import type { Sitemap } from '../sitemap/sitemap.ts';
import { settled } from '../typesetter/waiting.ts';
import { PageIndex } from './page-index.ts';
import type { Page, Rendering } from './rendering.ts';

export interface ListedPage extends Page {
  /** What the sitemap says of it; absent where it is not listed. */
  listing?: SitemapItem;
}

export interface RendererOptions {
  store: Store;
  /** The addresses of everything that there is to render, in lists: one that is as it was is the very same. */
  paths: (store: Store, now: Date) => (readonly string[])[];
  /** Asks beforehand what takes long to find out the first time. */
  prepare?: (store: Store, now: Date) => Sliced<void>;
  /** May be ended where it has to wait for something, and done again. */
  render: (path: string) => Promise<ListedPage>;
  /** Is told which addresses will soon be rendered. */
  lookAhead?: (path: string) => void;
  /** Is told what all pages say of themselves. Its files are made when these are rendered. */
  sitemap: Sitemap;
}

/** So many pages are rendered in a moment. */
const few = 50;

/** So many files of the sitemap are made in a moment. */
const fewFiles = 10;

/** So many pages are looked ahead: a text is set by the time that its page is rendered. */
const ahead = 32;

/** A part takes so long, in milliseconds, and then what has changed meanwhile has its turn. */
const longest = 10;

/** So many questions that nobody asks any more cost less than to look for them. */
const tolerated = 100;

/** Renders what has to be rendered, and nothing else: it remembers what each page was made of. */
export class Renderer {
  readonly #options: RendererOptions;
  readonly #index = new PageIndex();
  /** Pages that could not be rendered, and are tried again. */
  readonly #failed = new Set<string>();
  /** Pages that are still to be rendered, and how many of them have changed last. */
  #left: string[] = [];
  #first = 0;
  /** How many of those that are left were looked at ahead. */
  #seen = 0;
  /** Whether all that there was to render has been given. */
  #isDone = true;
  #moment = -Infinity;
  /** The addresses of everything, in lists and as one. */
  #lists: (readonly string[])[] = [];
  #wanted = new Set<string>();

  constructor(options: RendererOptions) {
    this.#options = options;
  }

  /**
   * Renders what is other at this instant, and with the content as it is now, than at the last time; or a part of it, and
   * then the next call goes on with the rest.
   * @param first addresses of pages that somebody waits for
   * @param signal ends the work; the renderer is of no use then
   */
  async update(now: Date, first: readonly string[], signal: AbortSignal): Promise<Rendering> {
    const { store, sitemap } = this.#options;
    const rendering: Rendering = { rendered: [], vanished: [], failed: [], until: Infinity };
    if (this.#isDone || store.isTouched || now.getTime() !== this.#moment)
      rendering.vanished = await this.#begin(now, first);
    if (this.#left.length > 0) await this.#renderPages(rendering, signal);
    else await this.#makeSitemap(rendering, signal);
    this.#isDone = this.#left.length === 0 && sitemap.left === 0;
    if (this.#isDone) {
      this.#forgetQuestions();
      return { ...rendering, until: this.#until };
    }
    if (this.#left.length > 0) return { ...rendering, more: this.#first > 0 ? 'first' : 'rest' };
    return { ...rendering, more: sitemap.left > fewFiles ? 'rest' : 'last' };
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

  /** Finds out what is to be rendered. @returns the addresses that are no longer there */
  async #begin(now: Date, first: readonly string[]): Promise<string[]> {
    const { store, prepare } = this.#options;
    // Nobody knows what a clock that was set back told before.
    if (now.getTime() < this.#moment) this.#index.clear();
    this.#moment = now.getTime();
    const isFirst = this.#index.isEmpty && store.register.readers.size === 0;
    if (isFirst) {
      store.forgetTouched();
      if (prepare) await inSlices(prepare(store, now));
    }
    const concerned = await this.#concerned(store.takeTouched(), now);
    for (const path of first) concerned.add(path);
    const pending = new Set([...this.#left, ...this.#failed]);
    const vanished = await inSlices(this.#route(now, pending));
    const wanted = [...concerned].filter((path) => this.#wanted.has(path));
    // Feeds are long: what takes longest to take in is rendered first.
    const changed = [...wanted.filter((path) => !isPage(path)), ...wanted.filter(isPage)];
    const others = [...pending].filter((path) => this.#wanted.has(path) && !concerned.has(path));
    this.#left = [...changed, ...others];
    this.#seen = 0;
    // Nobody has to see a change before the few pages that lead to it.
    this.#first = others.length > few ? changed.length : this.#left.length;
    this.#failed.clear();
    return vanished;
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

  /** As many as a moment allows. */
  async #renderPages(rendering: Rendering, signal: AbortSignal): Promise<void> {
    const end = performance.now() + longest;
    let count = 0;
    while (count < this.#left.length && (count === 0 || performance.now() < end)) {
      signal.throwIfAborted();
      this.#lookAhead(count + ahead);
      await this.#render(this.#left[count++] ?? '', rendering);
      // What was rendered before is taken in meanwhile, and hooks are heard.
      await turn();
    }
    this.#left.splice(0, count);
    this.#first = Math.max(0, this.#first - count);
    this.#seen -= count;
  }

  /** Looks at those that come before so many of them, each once. */
  #lookAhead(end: number): void {
    for (; this.#seen < Math.min(end, this.#left.length); this.#seen++)
      this.#options.lookAhead?.(this.#left[this.#seen] ?? '');
  }

  /** As much of it as a moment allows; few files at once. */
  async #makeSitemap({ rendered, vanished }: Rendering, signal: AbortSignal): Promise<void> {
    const { sitemap } = this.#options;
    const end = performance.now() + longest;
    while (sitemap.left > 0 && (sitemap.left <= fewFiles || performance.now() < end)) {
      signal.throwIfAborted();
      const { path, body } = await sitemap.make();
      if (body) rendered.push({ path, body, media: [] });
      else vanished.push(path);
    }
  }

  async #render(path: string, rendering: Rendering): Promise<void> {
    let reads = new Reads();
    try {
      const { listing, ...page } = await settled(() => {
        reads = new Reads();
        return noting(reads, () => this.#options.render(path));
      });
      rendering.rendered.push(page);
      this.#options.sitemap.list(path, listing);
    } catch (error) {
      rendering.failed.push({ path, ...explain(error) });
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
