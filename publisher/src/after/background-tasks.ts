import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../process/log.ts';

/** Something that is done for the live release once visitors see it. It may be ended after any step, and begun again. */
export interface BackgroundTask {
  name: string;
  /** How long nothing must have been published before it begins, in milliseconds: publishes come in bursts. */
  quietMs: number;
  /**
   * Does a step of it.
   * @param signal says that somebody publishes: a step that takes long is to end
   * @returns whether that was the last one
   */
  step: (signal: AbortSignal) => Promise<boolean>;
}

/** How far a task is for the live release. */
export interface BackgroundTaskStatus {
  task: string;
  state: 'waiting' | 'done' | 'failed';
  error?: string;
}

/** How soon what has failed is tried again, in milliseconds; the next publish tries it, too. */
const retryMs = 60_000;

/** The work after the switch: tasks, one after another, whenever nothing is published. */
export class BackgroundTasks {
  readonly #tasks: readonly BackgroundTask[];
  readonly #log: Logger;
  readonly #status: Map<BackgroundTask, BackgroundTaskStatus>;
  #pausing = new AbortController();
  #work: Promise<void> = Promise.resolve();

  /** @param tasks what comes first is done first */
  constructor(tasks: readonly BackgroundTask[], log: Logger) {
    this.#tasks = tasks;
    this.#log = log;
    this.#status = new Map(tasks.map((task) => [task, { task: task.name, state: 'waiting' }]));
  }

  get status(): BackgroundTaskStatus[] {
    return [...this.#status.values()];
  }

  /** Begins, or goes on. */
  resume(): void {
    this.#pausing.abort();
    const { signal } = (this.#pausing = new AbortController());
    for (const task of this.#tasks) this.#note(task, 'waiting');
    this.#work = this.#work.then(() => this.#doAll(signal));
  }

  /** Resolves when nothing is under way any more. */
  async pause(): Promise<void> {
    this.#pausing.abort();
    await this.#work;
  }

  async #doAll(signal: AbortSignal): Promise<void> {
    const since = performance.now();
    const left = new Set(this.#tasks);
    while (left.size > 0) {
      for (const task of left) {
        await rest(task.quietMs - (performance.now() - since), signal);
        if (signal.aborted) return;
        if (await this.#do(task, signal)) left.delete(task);
      }
      if (left.size > 0) await rest(retryMs, signal);
    }
  }

  /** @returns whether it is done */
  async #do(task: BackgroundTask, signal: AbortSignal): Promise<boolean> {
    try {
      while (!(await task.step(signal))) if (signal.aborted) return false;
      this.#note(task, 'done');
      return true;
    } catch (err) {
      this.#log.error({ err, task: task.name }, 'work after the release failed; it is tried again');
      this.#note(task, 'failed', err instanceof Error ? err.message : String(err));
      return false;
    }
  }

  #note(task: BackgroundTask, state: BackgroundTaskStatus['state'], error?: string): void {
    this.#status.set(task, { task: task.name, state, ...(error && { error }) });
  }
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
