/** Called for the first use of a word (`isUsed`), and when its last use has ended. */
type OnFirstOrLastUse = (word: string, isUsed: boolean) => void;

/** Counts how often each word is in use. */
export class UsageCounter {
  readonly #counts = new Map<string, number>();
  readonly #onFirstOrLastUse: OnFirstOrLastUse;

  constructor(onFirstOrLastUse: OnFirstOrLastUse = () => undefined) {
    this.#onFirstOrLastUse = onFirstOrLastUse;
  }

  /** The words that are in use. */
  keys(): Iterable<string> {
    return this.#counts.keys();
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  /** Ends one use of each old word, and begins one of each new word. */
  replace(oldWords: readonly string[] = [], newWords: readonly string[] = []): void {
    for (const word of newWords) {
      const count = this.#counts.get(word) ?? 0;
      this.#counts.set(word, count + 1);
      if (count === 0) this.#onFirstOrLastUse(word, true);
    }
    for (const word of oldWords) {
      const count = (this.#counts.get(word) ?? 0) - 1;
      if (count > 0) this.#counts.set(word, count);
      else if (this.#counts.delete(word)) this.#onFirstOrLastUse(word, false);
    }
  }
}
