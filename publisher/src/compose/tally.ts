/** How often each of some words is there. */
export class Tally {
  readonly #counts = new Map<string, number>();

  /** The words that are there. */
  keys(): Iterable<string> {
    return this.#counts.keys();
  }

  /** Counts some words once more, and others once less. */
  change(less: readonly string[] = [], more: readonly string[] = []): void {
    for (const word of more) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    for (const word of less) {
      const count = (this.#counts.get(word) ?? 0) - 1;
      if (count > 0) this.#counts.set(word, count);
      else this.#counts.delete(word);
    }
  }
}
