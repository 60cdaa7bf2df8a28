import type { Question } from '../content/question.ts';
import { Reads } from '../content/reading.ts';

/** What each page was made of, and which pages were made of something. */
export class PageIndex {
  readonly #reads = new Map<string, Reads>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #byQuestion = new Map<Question, Set<string>>();

  get paths(): string[] {
    return [...this.#reads.keys()];
  }

  /** The questions that pages have asked, each with those pages. */
  get questions(): ReadonlyMap<Question, ReadonlySet<string>> {
    return this.#byQuestion;
  }

  /** The first instant (milliseconds) at which a page or an answer may be other by itself. */
  get until(): number {
    let first = Infinity;
    for (const { until } of this.#reads.values()) first = Math.min(first, until);
    for (const { reads } of this.#byQuestion.keys()) first = Math.min(first, reads.until);
    return first;
  }

  clear(): void {
    for (const path of this.paths) this.forget(path);
  }

  has(path: string): boolean {
    return this.#reads.has(path);
  }

  /** The pages that have read one of the keys themselves, or read the clock when it told something else. */
  concerned(keys: Iterable<string>, now: Date): Set<string> {
    const pages = new Set<string>();
    for (const key of keys) for (const page of this.#byKey.get(key) ?? []) pages.add(page);
    for (const [page, { until }] of this.#reads) if (until <= now.getTime()) pages.add(page);
    return pages;
  }

  /** Takes note of what a page was made of, in place of what was known before. */
  learn(path: string, reads: Reads): void {
    this.forget(path);
    this.#reads.set(path, reads);
    for (const key of reads.keys) add(this.#byKey, key, path);
    for (const question of reads.questions) add(this.#byQuestion, question, path);
  }

  forget(path: string): void {
    const reads = this.#reads.get(path);
    if (!reads) return;
    this.#reads.delete(path);
    for (const key of reads.keys) remove(this.#byKey, key, path);
    for (const question of reads.questions) remove(this.#byQuestion, question, path);
  }
}

function add<Key>(index: Map<Key, Set<string>>, key: Key, path: string): void {
  const pages = index.get(key);
  if (pages) pages.add(path);
  else index.set(key, new Set([path]));
}

function remove<Key>(index: Map<Key, Set<string>>, key: Key, path: string): void {
  const pages = index.get(key);
  pages?.delete(path);
  if (pages?.size === 0) index.delete(key);
}
