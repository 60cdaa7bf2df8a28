import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../process/log.ts';

/** Work for the live release after visitors see it. It may be interrupted after any step, and begun again. */
export interface BackgroundTask {
  name: string;
  /** How long the publisher must be idle before the task begins, in milliseconds: publishes come in bursts. */
  quietMs: number;
  /**
   * Does one step.
   * @param signal aborts when somebody publishes: a long step has to end then
   * @returns whether it was the last step
   */
  step: (signal: AbortSignal) => Promise<boolean>;
}

/** The state of a task for the live release. */
export interface BackgroundTaskStatus {
  task: string;
  state: 'waiting' | 'done' | 'failed';
  error?: string;
}

/** The delay before a failed task is retried, in milliseconds. The next publish retries it, too. */
const taskRetryMs = 60_000;

/** Does the work after the switch: one task after another, whenever nothing is being published. */
export class BackgroundTasks {
  readonly #tasks: readonly BackgroundTask[];
  readonly #log: Logger;
  readonly #status: Map<BackgroundTask, BackgroundTaskStatus>;
  #pausing = new AbortController();
  #work: Promise<void> = Promise.resolve();

  /** @param tasks in the order of doing */
  constructor(tasks: readonly BackgroundTask[], log: Logger) {
    this.#tasks = tasks;
    this.#log = log;
    this.#status = new Map(tasks.map((task) => [task, { task: task.name, state: 'waiting' }]));
  }

  get status(): BackgroundTaskStatus[] {
    return [...this.#status.values()];
  }

  /** Begins all tasks for the live release. */
  resume(): void {
    this.#pausing.abort();
    const { signal } = (this.#pausing = new AbortController());
    for (const task of this.#tasks) this.#setStatus(task, 'waiting');
    this.#work = this.#work.then(() => this.#runAll(signal));
  }

  /** Interrupts the current task. Resolves when nothing runs. */
  async pause(): Promise<void> {
    this.#pausing.abort();
    await this.#work;
  }

  async #runAll(signal: AbortSignal): Promise<void> {
    const since = performance.now();
    const left = new Set(this.#tasks);
    while (left.size > 0) {
      for (const task of left) {
        await sleepUnlessAborted(task.quietMs - (performance.now() - since), signal);
        if (signal.aborted) return;
        if (await this.#runTask(task, signal)) left.delete(task);
      }
      if (left.size > 0) await sleepUnlessAborted(taskRetryMs, signal);
    }
  }

  /** @returns whether the task is done */
  async #runTask(task: BackgroundTask, signal: AbortSignal): Promise<boolean> {
    try {
      while (!(await task.step(signal))) if (signal.aborted) return false;
      this.#setStatus(task, 'done');
      return true;
    } catch (err) {
      this.#log.error({ err, task: task.name }, 'a background task failed and will be retried');
      this.#setStatus(task, 'failed', err instanceof Error ? err.message : String(err));
      return false;
    }
  }

  #setStatus(task: BackgroundTask, state: BackgroundTaskStatus['state'], error?: string): void {
    this.#status.set(task, { task: task.name, state, ...(error && { error }) });
  }
}

async function sleepUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
