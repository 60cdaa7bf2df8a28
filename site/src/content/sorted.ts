/**
 * Things in an order, built up in any order. There are tens of thousands of such lists, most of them of one thing: so
 * nothing is kept beside.
 */
export class Sorted<T> {
  readonly #compare: (one: T, other: T) => number;
  #inOrder: T[] = [];

  /** @param compare tells any two things apart, and says the same of the same things each time */
  constructor(compare: (one: T, other: T) => number) {
    this.#compare = compare;
  }

  get first(): T | undefined {
    return this.#inOrder[0];
  }

  /** Puts a thing in, where it is not there yet. Another one that compares as equal must have been deleted before. */
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

  /** The first that is as wanted. */
  find(isWanted: (thing: T) => boolean): T | undefined {
    return this.#inOrder.find(isWanted);
  }

  /** The first of them, as long as they are as wanted: where one is not, none behind it is. */
  while(isWanted: (thing: T) => boolean): T[] {
    const end = this.#inOrder.findIndex((thing) => !isWanted(thing));
    return this.#inOrder.slice(0, end < 0 ? undefined : end);
  }

  /** Where it is, or belongs: behind all that come before it. Long lists change often, and are not sorted anew for that. */
  #placeOf(thing: T): number {
    let [low, high] = [0, this.#inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = this.#inOrder[middle];
      if (one !== undefined && this.#compare(one, thing) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Compares texts by their code units: the same in every language. */
export function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
