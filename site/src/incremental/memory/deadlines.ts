import { SortedList } from './sorted-list.ts';

interface Appointment<T> {
  thing: T;
  at: number;
  /** Distinguishes appointments at the same instant. */
  number: number;
}

/** Things by their deadlines: the instants (milliseconds) from which the clock may change them. */
export class Deadlines<T> {
  readonly #byThing = new Map<T, Appointment<T>>();
  readonly #inOrder = new SortedList<Appointment<T>>(
    (one, other) => one.at - other.at || one.number - other.number,
  );
  #last = 0;

  /** The first deadline among the matching things; `Infinity` if there is none. */
  first(isMeant: (thing: T) => boolean = () => true): number {
    return this.#inOrder.find(({ thing }) => isMeant(thing))?.at ?? Infinity;
  }

  /** Sets the deadline of a thing. @param at `Infinity` for never */
  set(thing: T, at: number): void {
    if (this.#byThing.get(thing)?.at === at) return;
    this.delete(thing);
    if (at === Infinity) return;
    const appointment = { thing, at, number: ++this.#last };
    this.#byThing.set(thing, appointment);
    this.#inOrder.add(appointment);
  }

  delete(thing: T): void {
    const appointment = this.#byThing.get(thing);
    if (!appointment) return;
    this.#byThing.delete(thing);
    this.#inOrder.delete(appointment);
  }

  /** Things whose deadline has come. */
  due(now: Date): T[] {
    return this.#inOrder.while(({ at }) => at <= now.getTime()).map(({ thing }) => thing);
  }
}
