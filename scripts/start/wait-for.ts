import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from './fault.ts';
import { RunFailed } from './publication.ts';
import type { SupervisedProcess } from './supervised-process.ts';

const minuteMs = 60_000;

/** Waits until a child is ready. @throws Fault after three deaths in a row, or after five minutes without progress */
export async function waitFor(
  child: SupervisedProcess,
  ready: () => Promise<boolean | 'working'>,
  signal: AbortSignal,
): Promise<void> {
  let until = Date.now() + 5 * minuteMs;
  for (;;) {
    const state = await ready().catch((error: unknown) => {
      if (error instanceof RunFailed) throw error;
      return false;
    });
    if (state === true) return;
    if (state === 'working') until = Date.now() + 5 * minuteMs;
    if (child.deaths >= 3 || Date.now() > until)
      throw new Fault(
        `${child.name} does not start: mend what its log says, then start again. ${child.log} ends with:\n${child.lastWords}`,
      );
    await sleep(100, undefined, { signal });
  }
}

export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  await response.body?.cancel();
  return response.ok;
}
