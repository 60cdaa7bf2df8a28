/**
 * A sorted list; things may be added in any order. There are tens of thousands of such lists, most with one thing, so
 * each keeps little besides its things.
 */
export class SortedList<T> {
  readonly #compare: (one: T, other: T) => number;
  #inOrder: T[] = [];
  /** Things added since the last read. A whole reading adds thousands, which are then sorted once. */
  #added: T[] | undefined;

  /** @param compare returns 0 for no two different things, and is consistent */
  constructor(compare: (one: T, other: T) => number) {
    this.#compare = compare;
  }

  get first(): T | undefined {
    return this.#settled()[0];
  }

  /** Sorts added things now instead of at the next read. */
  settle(): void {
    this.#settled();
  }

  /** Adds a thing, unless it is there already. Delete another one that compares as equal before. */
  add(thing: T): void {
    // An array literal takes less memory: `push` reserves room for many more.
    if (this.#inOrder.length === 0) this.#inOrder = [thing];
    else if (this.#added) this.#added.push(thing);
    else this.#added = [thing];
  }

  /** @param thing the same object that was added */
  delete(thing: T): void {
    const all = this.#settled();
    const place = this.#placeOf(thing);
    if (all[place] === thing) all.splice(place, 1);
  }

  /** A copy of the list, or of its first things. */
  toArray(count?: number): T[] {
    return this.#settled().slice(0, count);
  }

  /** The first thing that matches. */
  find(isWanted: (thing: T) => boolean): T | undefined {
    return this.#settled().find(isWanted);
  }

  /** The things before the first that does not match. Assumes that nothing after that one matches. */
  while(isWanted: (thing: T) => boolean): T[] {
    const all = this.#settled();
    const end = all.findIndex((thing) => !isWanted(thing));
    return all.slice(0, end < 0 ? undefined : end);
  }

  /** The sorted list. */
  #settled(): T[] {
    const added = this.#added;
    if (!added) return this.#inOrder;
    this.#added = undefined;
    if (added.length > maxSingleInserts) {
      const all = this.#inOrder.concat(added).sort(this.#compare);
      const isAgain = (thing: T, place: number) => thing === all[place - 1];
      // Filters only if needed: a filtered array reserves room for more.
      this.#inOrder = all.some(isAgain) ? all.filter((thing, place) => !isAgain(thing, place)) : all;
    } else for (const thing of added) this.#insert(thing);
    return this.#inOrder;
  }

  #insert(thing: T): void {
    const place = this.#placeOf(thing);
    if (this.#inOrder[place] !== thing) this.#inOrder.splice(place, 0, thing);
  }

  /** The index of a thing, or where to insert it: after all that come before it. */
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

/** The most things to insert one by one. For more, sorting a long list again is faster. */
const maxSingleInserts = 8;

/** Compares texts by code units, independently of the language. */
export function compareCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
