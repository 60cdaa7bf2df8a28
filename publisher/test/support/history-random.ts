/** Pseudo-random numbers (mulberry32): the same for the same seed on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A number from 0 to just below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer in a range, including both ends. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True with a probability in per cent. */
  percent(chance: number): boolean {
    return this.next() * 100 < chance;
  }

  /** A random item. @throws when there is none */
  pick<const T>(some: readonly T[]): T {
    if (some.length === 0) throw new Error('There is nothing to pick from.');
    return some[Math.floor(this.next() * some.length)] as T;
  }

  /** Up to a number of items, each once, in random order. */
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
