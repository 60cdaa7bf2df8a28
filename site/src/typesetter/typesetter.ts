import { TextFailed } from './text-failed.ts';
import type { TextJob } from './job.ts';
import { TypesetterThread, type ThreadReply } from './thread.ts';

/** The longest that a text may take, in milliseconds of processor time. */
export const maxTextMs = 1000;

/** The most memory that a text may take, in bytes; a plan of 200,000 characters takes a tenth of it. */
const maxTextBytes = 300 * 1024 * 1024;

/** The interval between checks of a text's time and memory, in milliseconds. Most texts are done before the first. */
const checkMs = 100;

/** The longest that a text may take by the clock, as a multiple of {@link maxTextMs}: on a busy machine it waits. */
export const maxClockFactor = 10;

/** How long the thread's start may take, in milliseconds. */
const startTimeoutMs = 30_000;

interface Asked {
  job: TextJob;
  done: PromiseWithResolvers<string>;
}

/**
 * Sets texts in a separate thread, one after another. If a text takes too long or too much memory, that thread is
 * ended, and the other texts go to a new one.
 */
export class Typesetter {
  /** Requested texts in order; the thread is setting the first. */
  #asked: Asked[] = [];
  #thread: TypesetterThread | undefined;
  #isReady = false;
  /** The thread's processor time and the clock when the first text began, in milliseconds. */
  #spentBefore = 0;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  /** Sets a text. @throws TextFailed if this text cannot be set; another error if no text can */
  set(job: TextJob): Promise<string> {
    const asked = { job, done: Promise.withResolvers<string>() };
    this.#asked.push(asked);
    if (this.#thread) this.#thread.ask(job);
    else this.#start();
    if (this.#asked.length === 1) {
      this.#thread?.work();
      this.#begin(this.#spentBefore);
    }
    return asked.done.promise;
  }

  #start(): void {
    const thread = (this.#thread = new TypesetterThread());
    this.#isReady = false;
    thread.listen(
      (answer) => {
        if (thread === this.#thread) this.#note(answer);
      },
      (reason) => {
        this.#drain(thread);
        if (thread === this.#thread) this.#died(reason);
      },
    );
    for (const { job } of this.#asked) thread.ask(job);
    if (this.#asked.length > 0) thread.work();
    this.#begin(0);
  }

  #note(answer: ThreadReply): void {
    if ('isReady' in answer) this.#isReady = true;
    else {
      const { job, done } = this.#asked.shift() ?? {};
      if ('text' in answer) done?.resolve(answer.text);
      else done?.reject(new TextFailed('fault', job?.source ?? '', { cause: answer.error }));
    }
    this.#begin(answer.spent);
  }

  /** Starts measuring the first text. @param spent the thread's processor time until now */
  #begin(spent: number): void {
    this.#spentBefore = spent;
    this.#since = performance.now();
    if (this.#asked.length === 0) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#thread?.rest();
    } else if (this.#timer) this.#timer.refresh();
    else this.#timer = this.#look();
  }

  #look(): NodeJS.Timeout {
    clearTimeout(this.#timer);
    return setTimeout(() => void this.#check(), checkMs);
  }

  /** Checks whether the first text takes too much. */
  async #check(): Promise<void> {
    const [thread, first] = [this.#thread, this.#asked[0]];
    // A dead thread rejects these calls.
    const [spent, heap] = await Promise.all([thread?.spent(), thread?.heap()]).catch(() => []);
    this.#drain(thread);
    // The text is done or the thread died; other handlers deal with that.
    if (thread !== this.#thread || first !== this.#asked[0]) return;
    const waited = performance.now() - this.#since;
    const taken = spent === undefined ? waited : spent - this.#spentBefore;
    const source = first?.job.source ?? '';
    if (!this.#isReady) {
      if (waited > startTimeoutMs) this.#died(new Error('The thread that sets texts does not start.'));
      else this.#timer = this.#look();
    } else if (taken >= maxTextMs || waited >= maxTextMs * maxClockFactor)
      this.#give(new TextFailed('time', source));
    else if (heap !== undefined && heap > maxTextBytes) this.#give(new TextFailed('memory', source));
    else this.#timer = this.#look();
  }

  /** Handles replies that are still queued, so that a finished text is not blamed for a later one. */
  #drain(thread: TypesetterThread | undefined): void {
    for (let answer; thread && thread === this.#thread && (answer = thread.next(0));) this.#note(answer);
  }

  #died(reason: Error): void {
    if (this.#isReady && this.#asked.length > 0) {
      const [first] = this.#asked;
      this.#give(new TextFailed('memory', first?.job.source ?? '', { cause: reason }));
      return;
    }
    // No text is to blame: nothing can be set.
    const all = this.#asked;
    this.#asked = [];
    this.#end();
    for (const { done } of all) done.reject(reason);
  }

  /** Gives up the first text. */
  #give(failure: TextFailed): void {
    const first = this.#asked.shift();
    this.#end();
    if (this.#asked.length > 0) this.#start();
    first?.done.reject(failure);
  }

  #end(): void {
    this.#thread?.end();
    this.#thread = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#spentBefore = 0;
  }
}
