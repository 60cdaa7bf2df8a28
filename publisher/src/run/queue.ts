import { exponentialBackoff } from './retry.ts';

export type QueueState = 'idle' | 'publishing' | 'publishing with more to come' | 'held';

export interface QueueOptions {
  /** Publishes everything requested until now; throws when it fails. After an overtaken run the next one follows at once. */
  run: Run;
  /** How long a request soon after a run waits for more requests, in milliseconds. Later requests do not wait. */
  debounceMs?: number;
  /** How long to wait before the next try, in milliseconds, after a number of failures in a row. */
  backoff?: (failures: number) => number;
}

type Run = (triggers: string[], signal: AbortSignal) => Promise<'overtaken' | 'done'>;

/** A request this long after a run, in milliseconds, does not belong to a burst. */
const burstGapMs = 250;

/** The history shows no more triggers than this for one run. */
const maxTriggers = 50;

/**
 * Coalesces requests into runs, one run at a time. `idle`: everything requested is live. `publishing`: one run is enough.
 * `publishing with more to come`: somebody made a request during a run, and the next run follows, whether or not this one
 * fails. The requests of a failed run stay, so the state is `publishing` until they are live. `held`: requests gather until
 * {@link resume}.
 */
export class RunQueue {
  readonly #run: Run;
  readonly #debounceMs: number;
  readonly #backoff: (failures: number) => number;
  readonly #stop = new AbortController();
  #triggers = new Set<string>();
  #current: Promise<void> | undefined;
  #abort = new AbortController();
  #held = false;
  #timer: { handle: NodeJS.Timeout; at: number } | undefined;
  #failures = 0;
  #endedAt = -Infinity;

  constructor({ run, debounceMs = 25, backoff = exponentialBackoff }: QueueOptions) {
    this.#run = run;
    this.#debounceMs = debounceMs;
    this.#backoff = backoff;
  }

  get state(): QueueState {
    if (this.#held) return 'held';
    if (this.#current) return this.#triggers.size > 0 ? 'publishing with more to come' : 'publishing';
    return this.#triggers.size > 0 ? 'publishing' : 'idle';
  }

  /** When the next run begins; undefined where none is scheduled. */
  get nextRunAt(): Date | undefined {
    return this.#timer && new Date(this.#timer.at);
  }

  /** Requests a run that begins after this call. @param trigger the reason, for the history */
  request(trigger: string): void {
    if (this.#stop.signal.aborted) return;
    if (this.#triggers.size < maxTriggers) this.#triggers.add(trigger);
    if (!this.#current) this.#schedule(this.#requestDelayMs);
  }

  /** Whether there are requests that no run has begun with. */
  get hasRequests(): boolean {
    return this.#triggers.size > 0;
  }

  /** Aborts the current run, and begins no other until {@link resume}. Resolves when nothing runs. */
  async hold(): Promise<void> {
    this.#held = true;
    clearTimeout(this.#timer?.handle);
    this.#timer = undefined;
    this.#abort.abort();
    await this.#current;
  }

  /** Ends a {@link hold}. Begins a run where there were requests meanwhile. */
  resume(): void {
    this.#held = false;
    this.#failures = 0;
    if (this.#triggers.size > 0) this.#schedule(this.#requestDelayMs);
  }

  get #requestDelayMs(): number {
    return performance.now() - this.#endedAt > burstGapMs ? 0 : this.#debounceMs;
  }

  /** Aborts the current run and ignores all later requests. Resolves when nothing runs. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#abort.abort();
    clearTimeout(this.#timer?.handle);
    this.#timer = undefined;
    await this.#current;
  }

  /** The earlier of two times wins: a request ends a long wait, and a burst does not delay the run. */
  #schedule(delay: number): void {
    const at = Date.now() + delay;
    if (this.#stop.signal.aborted || this.#held || (this.#timer && this.#timer.at <= at)) return;
    clearTimeout(this.#timer?.handle);
    const handle = setTimeout(() => {
      this.#timer = undefined;
      this.#current = this.#runOnce().then((delay) => {
        this.#current = undefined;
        this.#endedAt = performance.now();
        if (this.#triggers.size > 0) this.#schedule(delay);
      });
    }, delay);
    this.#timer = { handle, at };
  }

  /** @returns how long the next run waits, in milliseconds, where there is one */
  async #runOnce(): Promise<number> {
    const triggers = this.#triggers;
    this.#triggers = new Set();
    this.#abort = new AbortController();
    try {
      const outcome = await this.#run([...triggers], this.#abort.signal);
      this.#failures = 0;
      return outcome === 'overtaken' ? 0 : this.#debounceMs;
    } catch {
      // The run has recorded its own error. Here its triggers only go back to the queue.
      this.#failures += 1;
      const hasNewRequests = this.#triggers.size > 0;
      this.#triggers = new Set([...triggers, ...this.#triggers].slice(0, maxTriggers));
      return hasNewRequests ? this.#debounceMs : this.#backoff(this.#failures);
    }
  }
}
