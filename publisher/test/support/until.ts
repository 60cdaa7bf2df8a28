import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `ask` gives something true. @throws after `patience` milliseconds */
export async function until<T>(
  ask: () => Promise<T> | T,
  patience = 15_000,
): Promise<Exclude<NonNullable<T>, false>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await Promise.resolve(ask()).catch(() => undefined);
    if (answer) return answer as Exclude<NonNullable<T>, false>;
    if (Date.now() > end) throw new Error(`Nothing came within ${patience} ms: ${ask}`);
    await sleep(20);
  }
}
