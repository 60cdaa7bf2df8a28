/** Things by their id, in the order of ids; built up in any order. */
export class Sorted<T> {
  readonly #byId = new Map<string, T>();
  /** In order, until something is put in or taken out. */
  #ordered: T[] | undefined;

  /** The one with the first id. */
  get first(): T | undefined {
    return this.#order()[0];
  }

  add(id: string, thing: T): void {
    this.#byId.set(id, thing);
    this.#ordered = undefined;
  }

  delete(id: string): void {
    this.#byId.delete(id);
    this.#ordered = undefined;
  }

  /** All in order; the caller's own list. */
  toArray(): T[] {
    return [...this.#order()];
  }

  #order(): T[] {
    this.#ordered ??= [...this.#byId]
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, thing]) => thing);
    return this.#ordered;
  }
}
