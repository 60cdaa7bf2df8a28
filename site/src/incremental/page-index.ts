import { Deadlines } from './memory/deadlines.ts';
import type { DerivedDependency, Dependencies } from './memory/dependencies.ts';

/** What a page depends on, in little memory: there may be tens of thousands of pages. */
interface MadeOf {
  keys: readonly Readers[];
  derived: readonly DerivedDependency[];
}

/** The pages that depend on a key. Pages share one key string, since each read makes its own copy. */
interface Readers {
  key: string;
  pages: Set<string>;
}

/** An index of pages and their dependencies, in both directions. */
export class PageIndex {
  readonly #pages = new Map<string, MadeOf>();
  readonly #byKey = new Map<string, Readers>();
  readonly #byDerived = new Map<DerivedDependency, Set<string>>();
  /** The deadlines of pages (milliseconds). */
  readonly #timed = new Deadlines<string>();
  /** Derived values that pages used to depend on, and none does now. */
  readonly #dropped = new Set<DerivedDependency>();

  get isEmpty(): boolean {
    return this.#pages.size === 0;
  }

  /** The derived values that pages depend on, each with those pages. */
  get derived(): ReadonlyMap<DerivedDependency, ReadonlySet<string>> {
    return this.#byDerived;
  }

  /** The first deadline of a page (milliseconds). */
  get until(): number {
    return this.#timed.first();
  }

  clear(): void {
    for (const path of [...this.#pages.keys()]) this.forget(path);
  }

  has(path: string): boolean {
    return this.#pages.has(path);
  }

  /** The pages that depend directly on one of the keys, and those whose deadline has come. */
  pagesDependingOn(keys: Iterable<string>, now: Date): Set<string> {
    const pages = new Set<string>();
    for (const key of keys) for (const page of this.#byKey.get(key)?.pages ?? []) pages.add(page);
    for (const page of this.#timed.due(now)) pages.add(page);
    return pages;
  }

  /** Replaces the dependencies of a page. */
  learn(path: string, reads: Dependencies): void {
    this.#leave(path, reads);
    const keys = [...reads.keys].map((key) => this.#readers(key));
    const derived = [...reads.derived];
    this.#pages.set(path, { keys, derived });
    this.#timed.set(path, reads.until);
    for (const { pages } of keys) pages.add(path);
    for (const value of derived) this.#add(value, path);
  }

  forget(path: string): void {
    this.#leave(path);
    this.#pages.delete(path);
    this.#timed.delete(path);
  }

  /** Removes the former dependencies of a page. @param still its new dependencies, which stay */
  #leave(path: string, still?: Dependencies): void {
    const { keys, derived } = this.#pages.get(path) ?? { keys: [], derived: [] };
    for (const { key, pages } of keys) {
      // Most dependencies stay the same.
      if (still?.keys.has(key)) continue;
      pages.delete(path);
      if (pages.size === 0) this.#byKey.delete(key);
    }
    for (const value of derived) if (!still?.derived.has(value)) this.#remove(value, path);
  }

  /** How many derived values no page depends on any more, since {@link forgetDropped}. */
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

  #add(value: DerivedDependency, path: string): void {
    const pages = this.#byDerived.get(value);
    if (pages) pages.add(path);
    else this.#byDerived.set(value, new Set([path]));
    this.#dropped.delete(value);
  }

  #remove(value: DerivedDependency, path: string): void {
    const pages = this.#byDerived.get(value);
    pages?.delete(path);
    if (pages?.size !== 0) return;
    this.#byDerived.delete(value);
    this.#dropped.add(value);
  }
}
