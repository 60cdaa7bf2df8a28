/**
 * Long work as a generator that yields wherever it can pause. The same code then runs in slices ({@link inSlices}), or
 * without a break where blocking is no problem ({@link runAtOnce}).
 */
export type Sliced<Result> = Generator<void, Result, void>;

/** The length of a slice in milliseconds. */
const sliceMs = 10;

/** Runs work in slices and lets timers, connections and requests run in between. @throws what the work throws */
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

/** Runs the same work without a break. @throws what the work throws */
export function runAtOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Calls `work` with each thing, as sliced work. */
export function* forEachSliced<Thing>(things: Iterable<Thing>, work: (thing: Thing) => void): Sliced<void> {
  for (const thing of things) {
    work(thing);
    yield;
  }
}
