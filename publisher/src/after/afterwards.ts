import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../process/log.ts';

/** Something that is done for the live release once visitors see it. It may be ended after any step, and begun again. */
export interface Chore {
  name: string;
  /** How long nothing must have been published before it begins, in milliseconds: publishes come in bursts. */
  quiet: number;
  /**
   * Does a step of it.
   * @param signal says that somebody publishes: a step that takes long is to end
   * @returns whether that was the last one
   */
  step: (signal: AbortSignal) => Promise<boolean>;
}

/** How far a chore is for the live release. */
export interface ChoreStatus {
  chore: string;
  state: 'waiting' | 'done' | 'failed';
  error?: string;
}

/** How soon what has failed is tried again, in milliseconds; the next publish tries it, too. */
const retryAfter = 60_000;

/** The work after the switch: chores, one after another, whenever nothing is published. */
export class Afterwards {
  readonly #chores: readonly Chore[];
  readonly #log: Logger;
  readonly #status: Map<Chore, ChoreStatus>;
  #pausing = new AbortController();
  #work: Promise<void> = Promise.resolve();

  /** @param chores what comes first is done first */
  constructor(chores: readonly Chore[], log: Logger) {
    this.#chores = chores;
    this.#log = log;
    this.#status = new Map(chores.map((chore) => [chore, { chore: chore.name, state: 'waiting' }]));
  }

  get status(): ChoreStatus[] {
    return [...this.#status.values()];
  }

  /** Begins, or goes on. */
  resume(): void {
    this.#pausing.abort();
    const { signal } = (this.#pausing = new AbortController());
    for (const chore of this.#chores) this.#note(chore, 'waiting');
    this.#work = this.#work.then(() => this.#doAll(signal));
  }

  /** Resolves when nothing is under way any more. */
  async pause(): Promise<void> {
    this.#pausing.abort();
    await this.#work;
  }

  async #doAll(signal: AbortSignal): Promise<void> {
    const since = performance.now();
    const left = new Set(this.#chores);
    while (left.size > 0) {
      for (const chore of left) {
        await rest(chore.quiet - (performance.now() - since), signal);
        if (signal.aborted) return;
        if (await this.#do(chore, signal)) left.delete(chore);
      }
      if (left.size > 0) await rest(retryAfter, signal);
    }
  }

  /** @returns whether it is done */
  async #do(chore: Chore, signal: AbortSignal): Promise<boolean> {
    try {
      while (!(await chore.step(signal))) if (signal.aborted) return false;
      this.#note(chore, 'done');
      return true;
    } catch (err) {
      this.#log.error({ err, chore: chore.name }, 'work after the release failed; it is tried again');
      this.#note(chore, 'failed', err instanceof Error ? err.message : String(err));
      return false;
    }
  }

  #note(chore: Chore, state: ChoreStatus['state'], error?: string): void {
    this.#status.set(chore, { chore: chore.name, state, ...(error && { error }) });
  }
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
