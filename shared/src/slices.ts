/**
 * Work that may take long, as a generator: it yields wherever it may rest. So it is written once, for whoever can wait for
 * it without a break and for whoever must not be stopped by it.
 */
export type Sliced<Result> = Generator<void, Result, void>;

/** How long a slice takes, in milliseconds. */
const sliceMs = 10;

/** Does work in slices, with time for everything else in between: timers, connections, requests. @throws what it throws */
export async function inSlices<Result>(work: Sliced<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + sliceMs;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await new Promise(setImmediate);
  }
}

/** Does the same work without a break. @throws what it throws */
export function runAtOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does something with each of many things, as work in slices. */
export function* forEachSliced<Thing>(things: Iterable<Thing>, work: (thing: Thing) => void): Sliced<void> {
  for (const thing of things) {
    work(thing);
    yield;
  }
}
