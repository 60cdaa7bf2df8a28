import { AsyncLocalStorage } from 'node:async_hooks';
import type { StoredSchedule } from './table.ts';

/** What a scheduler works on. */
export interface Work {
  /** Reads the earliest schedules that are due, now or later. */
  read(count: number): Promise<StoredSchedule[]>;
  /** Does one. @throws Error where it is to be tried again */
  perform(due: StoredSchedule): Promise<void>;
  /** Gives one up. */
  giveUp(due: StoredSchedule): Promise<void>;
  /** Tells the operator of a fault. */
  tell(error: unknown, fault: string): void;
  now?: () => number;
}

/** What another process has set, and a clock that was set forward, are noticed after this time; in milliseconds. */
export const pollMs = 3000;
/** A fault that is not the entry's, such as a database that does not answer, is tried as often. */
export const maxAttempts = 5;
/** How many are read at a time. */
const readAtOnce = 20;

/** Does what is due, one after the other, within a moment of its time; what was due before it began, at once. */
export class Scheduler {
  readonly #work: Work;
  readonly #now: () => number;
  /** Outside of the request that has set what is done. */
  readonly #outside = AsyncLocalStorage.snapshot();
  readonly #attempts = new Map<number, number>();
  #timer: NodeJS.Timeout | undefined;
  #pass: Promise<void> | undefined;
  #isWoken = false;
  #isOver = false;

  constructor(work: Work) {
    this.#work = work;
    this.#now = work.now ?? Date.now;
  }

  /** Looks what is due now, and when the next one is. */
  wake(): void {
    if (this.#isOver) return;
    this.#isWoken = true;
    clearTimeout(this.#timer);
    this.#pass ??= this.#outside(() => this.#run()).finally(() => {
      this.#pass = undefined;
      if (this.#isWoken) this.wake();
    });
  }

  /** Ends the scheduler, once what it is doing is done. */
  async stop(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    await this.#pass;
  }

  async #run(): Promise<void> {
    let pauseMs = pollMs;
    while (this.#isWoken && !this.#isOver) {
      this.#isWoken = false;
      pauseMs = await this.#performDue().catch((error: unknown) => {
        this.#work.tell(error, 'schedules cannot be read');
        return pollMs;
      });
    }
    if (this.#isOver) return;
    this.#timer = setTimeout(() => this.wake(), pauseMs);
    this.#timer.unref();
  }

  /** @returns how long nothing is due, at most until the next poll; in milliseconds */
  async #performDue(): Promise<number> {
    /** Whatever becomes of them, this pass is done with them. */
    const tried = new Set<number>();
    for (;;) {
      const waiting = (await this.#work.read(readAtOnce + tried.size)).filter(({ id }) => !tried.has(id));
      const due = waiting.filter(({ dueAt }) => Date.parse(dueAt) <= this.#now());
      const [next] = waiting;
      if (due.length === 0)
        return next ? Math.min(pollMs, Math.max(1, Date.parse(next.dueAt) - this.#now())) : pollMs;
      for (const one of due) {
        if (this.#isOver) return pollMs;
        tried.add(one.id);
        await this.#try(one);
      }
    }
  }

  async #try(due: StoredSchedule): Promise<void> {
    try {
      await this.#work.perform(due);
      this.#attempts.delete(due.id);
    } catch (error) {
      const attempts = (this.#attempts.get(due.id) ?? 0) + 1;
      this.#attempts.set(due.id, attempts);
      this.#work.tell(error, `schedule ${due.id} could not be done, attempt ${attempts}`);
      if (attempts < maxAttempts) return;
      this.#attempts.delete(due.id);
      await this.#work.giveUp(due);
    }
  }
}
