interface Placed<T> {
  id: string;
  rank: number;
  thing: T;
}

/** Things by their rank, the highest first, and of one rank in the order of their ids; built up in any order. */
export class Sorted<T> {
  readonly #byId = new Map<string, Placed<T>>();
  readonly #inOrder: Placed<T>[] = [];

  get first(): T | undefined {
    return this.#inOrder[0]?.thing;
  }

  /** Puts a thing in, in place of the one with this id. */
  add(id: string, thing: T, rank = 0): void {
    this.delete(id);
    const placed = { id, rank, thing };
    this.#byId.set(id, placed);
    this.#inOrder.splice(this.#placeOf(placed), 0, placed);
  }

  delete(id: string): void {
    const placed = this.#byId.get(id);
    if (!placed) return;
    this.#byId.delete(id);
    this.#inOrder.splice(this.#placeOf(placed), 1);
  }

  /** All in order, or the first of them; the caller's own list. */
  toArray(count?: number): T[] {
    return this.#inOrder.slice(0, count).map(({ thing }) => thing);
  }

  /** Where it is, or belongs: behind all that come before it. Long lists change often, and are not sorted anew for that. */
  #placeOf({ id, rank }: Placed<T>): number {
    let [low, high] = [0, this.#inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = this.#inOrder[middle];
      if (one && (one.rank > rank || (one.rank === rank && one.id < id))) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
