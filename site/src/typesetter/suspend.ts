import { AsyncLocalStorage } from 'node:async_hooks';

/** Thrown where work has to stop until something is there. {@link runSuspendable} does it again then. */
export class Suspended extends Error {
  override name = 'NotYet';
}

/** What a piece of work waits for, and what it has waited for, by key: it finds that there whatever else comes to pass. */
class Waiting {
  readonly pending = new Map<string, Promise<unknown>>();
  readonly results = new Map<string, unknown>();
}

const current = new AsyncLocalStorage<Waiting>();

/** Whether whoever does this work would wait. */
export function canSuspend(): boolean {
  return current.getStore() !== undefined;
}

/** What the work has waited for under a key, if it has. */
export function resultOf(key: string): unknown {
  return current.getStore()?.results.get(key);
}

/**
 * Lets the work end here and be done again when something is there, which {@link resultOf} gives then.
 * @param promise never rejects
 */
export function suspendUntil(key: string, promise: Promise<unknown>): never {
  current.getStore()?.pending.set(key, promise);
  throw new Suspended('Work that waits for a text is to be done by `settled`.');
}

/**
 * Does work that may have to wait, in questions and templates that know of no promises: it is ended where something is
 * missing, and done again from its beginning when that is there.
 */
export async function runSuspendable<Result>(work: () => Result): Promise<Awaited<Result>> {
  const waiting = new Waiting();
  for (;;) {
    const outcome = await current.run(waiting, () => outcomeOf(work));
    // Whatever came of it: it was made without something.
    if (waiting.pending.size === 0) {
      if ('error' in outcome) throw outcome.error;
      return outcome.result;
    }
    for (const [key, promise] of waiting.pending) waiting.results.set(key, await promise);
    waiting.pending.clear();
  }
}

async function outcomeOf<Result>(
  work: () => Result,
): Promise<{ result: Awaited<Result> } | { error: unknown }> {
  try {
    return { result: await work() };
  } catch (error) {
    return { error };
  }
}

/** Does something for each, so that what all of them wait for is waited for at once. @throws what the first one threw */
export function mapSuspendable<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Result[] {
  const results: Result[] = [];
  const errors: unknown[] = [];
  for (const item of items)
    try {
      results.push(work(item));
    } catch (error) {
      // What is wrong with one is known soon enough: it is asked again.
      if (!(error instanceof Suspended)) throw error;
      errors.push(error);
    }
  if (errors.length > 0) throw errors[0];
  return results;
}
