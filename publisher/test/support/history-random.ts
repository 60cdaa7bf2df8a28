/** Chance that a seed decides: the same for the same seed on every machine (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 to just below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True so many times in a hundred. */
  percent(chance: number): boolean {
    return this.next() * 100 < chance;
  }

  /** One of some. @throws where there is none */
  pick<const T>(some: readonly T[]): T {
    if (some.length === 0) throw new Error('There is nothing to pick from.');
    return some[Math.floor(this.next() * some.length)] as T;
  }

  /** Up to so many of some, each once, in any order. */
  some<T>(all: readonly T[], most: number): T[] {
    return this.shuffled(all).slice(0, this.between(0, most));
  }

  shuffled<T>(all: readonly T[]): T[] {
    return all
      .map((one) => ({ one, rank: this.next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ one }) => one);
  }
}
