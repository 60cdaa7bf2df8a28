/** Whether a word has just come into use, or gone out of it. */
type OnFirstOrLastUse = (word: string, isUsed: boolean) => void;

/** How often each of some words is in use. */
export class UsageCounter {
  readonly #counts = new Map<string, number>();
  readonly #notice: OnFirstOrLastUse;

  /** @param notice is told of words that come into use and go out of it */
  constructor(notice: OnFirstOrLastUse = () => undefined) {
    this.#notice = notice;
  }

  /** The words that are in use. */
  keys(): Iterable<string> {
    return this.#counts.keys();
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  /** Counts some words once more, and others once less. */
  replace(less: readonly string[] = [], more: readonly string[] = []): void {
    for (const word of more) {
      const count = this.#counts.get(word) ?? 0;
      this.#counts.set(word, count + 1);
      if (count === 0) this.#notice(word, true);
    }
    for (const word of less) {
      const count = (this.#counts.get(word) ?? 0) - 1;
      if (count > 0) this.#counts.set(word, count);
      else if (this.#counts.delete(word)) this.#notice(word, false);
    }
  }
}
