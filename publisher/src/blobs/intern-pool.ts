/**
 * Interns values: of equal values it returns the first, so that what tens of thousands share is in memory once.
 * It never forgets a value, so it is only for few different ones. Nobody may change an interned value.
 */
export class InternPool<T extends string | readonly string[]> {
  readonly #values = new Map<string, T>();

  /** @param value a string, or strings without commas */
  intern(value: T): T {
    const key = String(value);
    const first = this.#values.get(key);
    if (first === undefined) this.#values.set(key, value);
    return first ?? value;
  }
}
