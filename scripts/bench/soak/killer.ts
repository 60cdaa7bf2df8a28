import { setTimeout as sleep } from 'node:timers/promises';
import type { Product } from '../../start/product.ts';
import type { Say } from '../../start/progress.ts';

/** Milliseconds between two kills: at least, and at most. */
const pauseMs = [5_000, 25_000] as const;

/** Kills the CMS or the publisher at random instants, as `kill -9` does, until it is stopped. */
export function killAtRandom(children: Product['children'], say: Say): { kills: number; stop: () => void } {
  const stopping = new AbortController();
  const killer = { kills: 0, stop: () => stopping.abort() };
  const go = async (): Promise<void> => {
    for (;;) {
      await sleep(pauseMs[0] + Math.random() * (pauseMs[1] - pauseMs[0]), undefined, {
        signal: stopping.signal,
      });
      const victim = Math.random() < 0.5 ? children.cms : children.publisher;
      if (!victim.pid) continue;
      process.kill(victim.pid, 'SIGKILL');
      killer.kills += 1;
    }
  };
  go().catch((error: unknown) => {
    if (!stopping.signal.aborted) say(`The killer failed: ${String(error)}`);
  });
  return killer;
}
