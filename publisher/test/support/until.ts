import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `read` returns a true value, and returns it. @throws after `timeoutMs` milliseconds */
export async function until<T>(
  read: () => Promise<T> | T,
  timeoutMs = 15_000,
): Promise<Exclude<NonNullable<T>, false>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await Promise.resolve(read()).catch(() => undefined);
    if (answer) return answer as Exclude<NonNullable<T>, false>;
    if (Date.now() > end) throw new Error(`Nothing came within ${timeoutMs} ms: ${read}`);
    await sleep(20);
  }
}
