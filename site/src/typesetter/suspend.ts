import { AsyncLocalStorage } from 'node:async_hooks';

/** Thrown to stop work until a result is there. {@link runSuspendable} then starts the work again. */
export class Suspended extends Error {
  override name = 'Suspended';
}

/**
 * What a piece of work waits for, and the results it has waited for, by key. The results stay until the work is done.
 */
class Waiting {
  readonly pending = new Map<string, Promise<unknown>>();
  readonly results = new Map<string, unknown>();
}

const current = new AsyncLocalStorage<Waiting>();

/** Whether the current work runs inside {@link runSuspendable}. */
export function canSuspend(): boolean {
  return current.getStore() !== undefined;
}

/** The result that the work has waited for under a key, if any. */
export function resultOf(key: string): unknown {
  return current.getStore()?.results.get(key);
}

/**
 * Stops the work here. It starts again when the promise resolves, and {@link resultOf} then returns the result.
 * @param promise never rejects
 */
export function suspendUntil(key: string, promise: Promise<unknown>): never {
  current.getStore()?.pending.set(key, promise);
  throw new Suspended('Work that waits for a text is to be done by `settled`.');
}

/**
 * Runs work that may have to wait, in derived values and templates that know no promises. If a result is missing, the
 * work stops, and starts again from its beginning when the result is there.
 */
export async function runSuspendable<Result>(work: () => Result): Promise<Awaited<Result>> {
  const waiting = new Waiting();
  for (;;) {
    const outcome = await current.run(waiting, () => outcomeOf(work));
    // While a promise is pending, the outcome lacks something, so it is ignored.
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

/**
 * Maps items so that everything they wait for is awaited at once. @throws the error of the first item that is suspended
 * or fails
 */
export function mapSuspendable<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Result[] {
  const results: Result[] = [];
  const errors: unknown[] = [];
  for (const item of items)
    try {
      results.push(work(item));
    } catch (error) {
      // Any other error stops the mapping; suspended items start again later.
      if (!(error instanceof Suspended)) throw error;
      errors.push(error);
    }
  if (errors.length > 0) throw errors[0];
  return results;
}
