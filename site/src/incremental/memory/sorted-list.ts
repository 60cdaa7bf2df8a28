/**
 * Things in an order, built up in any order. There are tens of thousands of such lists, most of them of one thing: so
 * nothing is kept beside.
 */
export class SortedList<T> {
  readonly #compare: (one: T, other: T) => number;
  #inOrder: T[] = [];
  /** What was added since anybody asked: a whole reading adds thousands, which are sorted once. */
  #added: T[] | undefined;

  /** @param compare tells any two things apart, and says the same of the same things each time */
  constructor(compare: (one: T, other: T) => number) {
    this.#compare = compare;
  }

  get first(): T | undefined {
    return this.#settled()[0];
  }

  /** Puts what was added where it belongs, which else is done when somebody asks. */
  settle(): void {
    this.#settled();
  }

  /** Puts a thing in, where it is not there yet. Another one that compares as equal must have been deleted before. */
  add(thing: T): void {
    // An array to which something is added makes room for many more.
    if (this.#inOrder.length === 0) this.#inOrder = [thing];
    else if (this.#added) this.#added.push(thing);
    else this.#added = [thing];
  }

  /** @param thing the very same that was put in */
  delete(thing: T): void {
    const all = this.#settled();
    const place = this.#placeOf(thing);
    if (all[place] === thing) all.splice(place, 1);
  }

  /** All in order, or the first of them; the caller's own list. */
  toArray(count?: number): T[] {
    return this.#settled().slice(0, count);
  }

  /** The first that is as wanted. */
  find(isWanted: (thing: T) => boolean): T | undefined {
    return this.#settled().find(isWanted);
  }

  /** The first of them, as long as they are as wanted: where one is not, none behind it is. */
  while(isWanted: (thing: T) => boolean): T[] {
    const all = this.#settled();
    const end = all.findIndex((thing) => !isWanted(thing));
    return all.slice(0, end < 0 ? undefined : end);
  }

  /** All in order. */
  #settled(): T[] {
    const added = this.#added;
    if (!added) return this.#inOrder;
    this.#added = undefined;
    if (added.length > maxSingleInserts) {
      const all = this.#inOrder.concat(added).sort(this.#compare);
      const isAgain = (thing: T, place: number) => thing === all[place - 1];
      // A filtered array has room for more.
      this.#inOrder = all.some(isAgain) ? all.filter((thing, place) => !isAgain(thing, place)) : all;
    } else for (const thing of added) this.#insert(thing);
    return this.#inOrder;
  }

  #insert(thing: T): void {
    const place = this.#placeOf(thing);
    if (this.#inOrder[place] !== thing) this.#inOrder.splice(place, 0, thing);
  }

  /** Where it is, or belongs: behind all that come before it. */
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

/** So many are put where they belong one by one: to sort a long list anew for them takes longer. */
const maxSingleInserts = 8;

/** Compares texts by their code units: the same in every language. */
export function compareCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
