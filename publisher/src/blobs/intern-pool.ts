/**
 * Of equal values the one that came first, so that what tens of thousands have alike is in memory once. Of few different
 * ones: none is forgotten. Nobody may change them.
 */
export class InternPool<T extends string | readonly string[]> {
  readonly #known = new Map<string, T>();

  /** @param value a word, or words without commas */
  intern(value: T): T {
    const name = String(value);
    const known = this.#known.get(name);
    if (known === undefined) this.#known.set(name, value);
    return known ?? value;
  }
}
