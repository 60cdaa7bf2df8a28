import { TextFailed } from './text-failed.ts';
import type { TextJob } from './job.ts';
import { TypesetterThread, type ThreadReply } from './thread.ts';

/** How long a text may take, in milliseconds of processor time. */
export const maxTextMs = 1000;

/** How much memory a text may take, in bytes; a plan of 200,000 characters takes a tenth of it. */
const maxTextBytes = 300 * 1024 * 1024;

/** How often it is looked what a text takes, in milliseconds. Most texts are set before. */
const checkMs = 100;

/** A busy machine makes a text wait. So many times as long it may take by the clock, whatever it takes of the processor. */
export const maxClockFactor = 10;

/** How long the thread's start may take, in milliseconds. */
const startTimeoutMs = 30_000;

interface Asked {
  job: TextJob;
  done: PromiseWithResolvers<string>;
}

/**
 * Sets texts in a thread of its own, one after another. A text that takes too long, or all the memory there is, ends the
 * thread; the others go to a new one.
 */
export class Typesetter {
  /** Those that were asked for, in order: the first is being set. */
  #asked: Asked[] = [];
  #thread: TypesetterThread | undefined;
  #isReady = false;
  /** What the thread had spent when the first text began, and when that was; in milliseconds. */
  #spentBefore = 0;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @throws TextFailed where the text could not be set; any other error where nothing can be */
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

  /** The first of those that were asked for begins. @param spent what the thread has spent until now */
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

  /** Sees whether the first one takes too much. */
  async #check(): Promise<void> {
    const [thread, first] = [this.#thread, this.#asked[0]];
    // A thread that has died answers nothing.
    const [spent, heap] = await Promise.all([thread?.spent(), thread?.heap()]).catch(() => []);
    this.#drain(thread);
    // It is done, or the thread died: that is told elsewhere.
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

  /** Notes what the thread has answered and nobody has heard yet: no other text is to blame for what comes after. */
  #drain(thread: TypesetterThread | undefined): void {
    for (let answer; thread && thread === this.#thread && (answer = thread.next(0));) this.#note(answer);
  }

  #died(reason: Error): void {
    if (this.#isReady && this.#asked.length > 0) {
      const [first] = this.#asked;
      this.#give(new TextFailed('memory', first?.job.source ?? '', { cause: reason }));
      return;
    }
    // It is no text's fault: nothing can be set.
    const all = this.#asked;
    this.#asked = [];
    this.#end();
    for (const { done } of all) done.reject(reason);
  }

  /** Gives the first one up. */
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
