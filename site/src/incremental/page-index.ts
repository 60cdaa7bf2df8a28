import { Deadlines } from './memory/deadlines.ts';
import type { DerivedDependency, Dependencies } from './memory/dependencies.ts';

/** What a page was made of, in as little memory as it takes: there may be tens of thousands of them. */
interface MadeOf {
  keys: readonly Readers[];
  questions: readonly DerivedDependency[];
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
  readonly #byQuestion = new Map<DerivedDependency, Set<string>>();
  /** Pages that will be other by themselves, and when (milliseconds). */
  readonly #timed = new Deadlines<string>();
  /** Questions that pages have asked, and none does any more. */
  readonly #dropped = new Set<DerivedDependency>();

  get isEmpty(): boolean {
    return this.#pages.size === 0;
  }

  /** The questions that pages have asked, each with those pages. */
  get questions(): ReadonlyMap<DerivedDependency, ReadonlySet<string>> {
    return this.#byQuestion;
  }

  /** The first instant (milliseconds) at which a page may be other by itself. */
  get until(): number {
    return this.#timed.first();
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
    for (const page of this.#timed.due(now)) pages.add(page);
    return pages;
  }

  /** Takes note of what a page was made of, in place of what was known before. */
  learn(path: string, reads: Dependencies): void {
    this.#leave(path, reads);
    const keys = [...reads.keys].map((key) => this.#readers(key));
    const questions = [...reads.derived];
    this.#pages.set(path, { keys, questions });
    this.#timed.set(path, reads.until);
    for (const { pages } of keys) pages.add(path);
    for (const question of questions) this.#add(question, path);
  }

  forget(path: string): void {
    this.#leave(path);
    this.#pages.delete(path);
    this.#timed.delete(path);
  }

  /** Notes that a page is not made any more of what it was made of. @param still all that it is made of now */
  #leave(path: string, still?: Dependencies): void {
    const { keys, questions } = this.#pages.get(path) ?? { keys: [], questions: [] };
    for (const { key, pages } of keys) {
      // Most of it is as it was.
      if (still?.keys.has(key)) continue;
      pages.delete(path);
      if (pages.size === 0) this.#byKey.delete(key);
    }
    for (const question of questions) if (!still?.derived.has(question)) this.#remove(question, path);
  }

  /** How many questions no page asks any more, since they were last forgotten. */
  get dropped(): number {
    return this.#dropped.size;
  }

  forgetDropped(): void {
    this.#dropped.clear();
  }

  #readers(key: string): Readers {
    let found = this.#byKey.get(key);
    if (!found) this.#byKey.set(key, (found = { key, pages: new Set() }));
    return found;
  }

  #add(question: DerivedDependency, path: string): void {
    const pages = this.#byQuestion.get(question);
    if (pages) pages.add(path);
    else this.#byQuestion.set(question, new Set([path]));
    this.#dropped.delete(question);
  }

  #remove(question: DerivedDependency, path: string): void {
    const pages = this.#byQuestion.get(question);
    pages?.delete(path);
    if (pages?.size !== 0) return;
    this.#byQuestion.delete(question);
    this.#dropped.add(question);
  }
}
