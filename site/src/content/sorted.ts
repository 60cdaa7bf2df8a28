/**
 * Things by their rank, the highest first, and of one rank in the order of their document ids; built up in any order. There
 * are tens of thousands of such lists, most of them of one thing: so nothing is kept beside.
 */
export class Sorted<T extends { documentId: string }> {
  readonly #rankOf: (thing: T) => number;
  #inOrder: T[] = [];

  /** @param rankOf gives the same for the same thing each time */
  constructor(rankOf: (thing: T) => number) {
    this.#rankOf = rankOf;
  }

  get first(): T | undefined {
    return this.#inOrder[0];
  }

  /** Puts a thing in, where it is not there yet. Another one with its document id must have been deleted before. */
  add(thing: T): void {
    const place = this.#placeOf(thing);
    // An array to which something is added makes room for many more.
    if (this.#inOrder.length === 0) this.#inOrder = [thing];
    else if (this.#inOrder[place] !== thing) this.#inOrder.splice(place, 0, thing);
  }

  /** @param thing the very same that was put in */
  delete(thing: T): void {
    const place = this.#placeOf(thing);
    if (this.#inOrder[place] === thing) this.#inOrder.splice(place, 1);
  }

  /** All in order, or the first of them; the caller's own list. */
  toArray(count?: number): T[] {
    return this.#inOrder.slice(0, count);
  }

  /** Where it is, or belongs: behind all that come before it. Long lists change often, and are not sorted anew for that. */
  #placeOf(thing: T): number {
    const rank = this.#rankOf(thing);
    let [low, high] = [0, this.#inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = this.#inOrder[middle];
      if (one && this.#isBefore(one, thing, rank)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isBefore(one: T, other: T, rank: number): boolean {
    const ofOne = this.#rankOf(one);
    return ofOne > rank || (ofOne === rank && one.documentId < other.documentId);
  }
}
