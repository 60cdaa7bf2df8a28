import type { Question } from '../content/question.ts';
import type { Reads } from '../content/reading.ts';

/** What a page was made of, in as little memory as it takes: there may be tens of thousands of them. */
interface MadeOf {
  keys: readonly Readers[];
  questions: readonly Question[];
}

/** The pages that have read a key. Pages share it, since each reading made a text of its own. */
interface Readers {
  key: string;
  pages: Set<string>;
}

/** What each page was made of, and which pages were made of something. */
export class PageIndex {
  readonly #pages = new Map<string, MadeOf>();
  readonly #byKey = new Map<string, Readers>();
  readonly #byQuestion = new Map<Question, Set<string>>();
  /** Pages that will be other by themselves, and when (milliseconds). */
  readonly #timed = new Map<string, number>();
  /** Questions that pages have asked, and none does any more. */
  readonly #dropped = new Set<Question>();

  get isEmpty(): boolean {
    return this.#pages.size === 0;
  }

  /** The questions that pages have asked, each with those pages. */
  get questions(): ReadonlyMap<Question, ReadonlySet<string>> {
    return this.#byQuestion;
  }

  /** The first instant (milliseconds) at which a page or an answer may be other by itself. */
  get until(): number {
    let first = Infinity;
    for (const until of this.#timed.values()) first = Math.min(first, until);
    for (const question of this.#byQuestion.keys()) first = Math.min(first, question.until);
    return first;
  }

  clear(): void {
    for (const path of [...this.#pages.keys()]) this.forget(path);
  }

  has(path: string): boolean {
    return this.#pages.has(path);
  }

  /** The pages that have read one of the keys themselves, or read the clock when it told something else. */
  concerned(keys: Iterable<string>, now: Date): Set<string> {
    const pages = new Set<string>();
    for (const key of keys) for (const page of this.#byKey.get(key)?.pages ?? []) pages.add(page);
    for (const [page, until] of this.#timed) if (until <= now.getTime()) pages.add(page);
    return pages;
  }

  /** Takes note of what a page was made of, in place of what was known before. */
  learn(path: string, reads: Reads): void {
    this.forget(path);
    const keys = [...reads.keys].map((key) => this.#readers(key));
    const questions = [...reads.questions];
    this.#pages.set(path, { keys, questions });
    if (reads.until < Infinity) this.#timed.set(path, reads.until);
    for (const { pages } of keys) pages.add(path);
    for (const question of questions) this.#add(question, path);
  }

  forget(path: string): void {
    const known = this.#pages.get(path);
    if (!known) return;
    this.#pages.delete(path);
    this.#timed.delete(path);
    for (const { key, pages } of known.keys) {
      pages.delete(path);
      if (pages.size === 0) this.#byKey.delete(key);
    }
    for (const question of known.questions) this.#remove(question, path);
  }

  /** Whether there are questions that no page asks any more, since this was last asked. */
  hasDropped(): boolean {
    const { size } = this.#dropped;
    this.#dropped.clear();
    return size > 0;
  }

  #readers(key: string): Readers {
    let found = this.#byKey.get(key);
    if (!found) this.#byKey.set(key, (found = { key, pages: new Set() }));
    return found;
  }

  #add(question: Question, path: string): void {
    const pages = this.#byQuestion.get(question);
    if (pages) pages.add(path);
    else this.#byQuestion.set(question, new Set([path]));
    this.#dropped.delete(question);
  }

  #remove(question: Question, path: string): void {
    const pages = this.#byQuestion.get(question);
    pages?.delete(path);
    if (pages?.size !== 0) return;
    this.#byQuestion.delete(question);
    this.#dropped.add(question);
  }
}
