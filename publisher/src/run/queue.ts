export type QueueState = 'idle' | 'publishing' | 'publishing with more to come' | 'held';

export interface QueueOptions {
  /** Publishes everything that was asked for until now; throws when it could not. What is overtaken goes on in the next run. */
  run: Run;
  /** How long an ask soon after a run waits for its neighbours, in milliseconds; after a calm it does not wait. */
  debounceMs?: number;
  /** How long to wait before the next try after so many failures in a row, in milliseconds. */
  backoff?: (failures: number) => number;
}

type Run = (triggers: string[], signal: AbortSignal) => Promise<'overtaken' | 'done'>;

/** So long after a run, in milliseconds, an ask is a single one and no part of a burst. */
const calmMs = 250;

/** More triggers than this tell nothing new to whoever reads the history. */
const maxTriggers = 50;

/** One second, then twice as long each time, a minute at most. */
export function exponentialBackoff(failures: number): number {
  return Math.min(1000 * 2 ** (failures - 1), 60_000);
}

/**
 * Coalesces asks into runs, one at a time. Three states say all: `idle` (everything asked for is live), `publishing`
 * (one run is enough), `publishing with more to come` (asked again while one runs). What waits is drained after success
 * and after failure. A failed run counts as still asked for, so the state stays `publishing` until it is live.
 * Where somebody holds it, asks gather until the queue is let go.
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

  /** When the next run begins, while one is waited for. */
  get nextRunAt(): Date | undefined {
    return this.#timer && new Date(this.#timer.at);
  }

  /** Asks for a run that begins after this moment. @param trigger what asked, for the history */
  request(trigger: string): void {
    if (this.#stop.signal.aborted) return;
    if (this.#triggers.size < maxTriggers) this.#triggers.add(trigger);
    if (!this.#current) this.#schedule(this.#rest);
  }

  /** Whether anything was asked for that no run has begun with. */
  get hasRequests(): boolean {
    return this.#triggers.size > 0;
  }

  /** Ends what runs and begins nothing more until {@link resume}. Resolves when nothing runs. */
  async hold(): Promise<void> {
    this.#held = true;
    clearTimeout(this.#timer?.handle);
    this.#timer = undefined;
    this.#abort.abort();
    await this.#current;
  }

  /** Goes on after {@link hold}, with a run for all that was asked for meanwhile, if anything was. */
  resume(): void {
    this.#held = false;
    this.#failures = 0;
    if (this.#triggers.size > 0) this.#schedule(this.#rest);
  }

  get #rest(): number {
    return performance.now() - this.#endedAt > calmMs ? 0 : this.#debounceMs;
  }

  /** Aborts what runs and takes no more asks. Resolves when nothing runs. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#abort.abort();
    clearTimeout(this.#timer?.handle);
    this.#timer = undefined;
    await this.#current;
  }

  /** The earlier of two times wins, so that an ask ends a long wait and a burst does not put the run off. */
  #schedule(delay: number): void {
    const at = Date.now() + delay;
    if (this.#stop.signal.aborted || this.#held || (this.#timer && this.#timer.at <= at)) return;
    clearTimeout(this.#timer?.handle);
    const handle = setTimeout(() => {
      this.#timer = undefined;
      this.#current = this.#work().then((delay) => {
        this.#current = undefined;
        this.#endedAt = performance.now();
        if (this.#triggers.size > 0) this.#schedule(delay);
      });
    }, delay);
    this.#timer = { handle, at };
  }

  /** @returns how long the next run waits, in milliseconds, if there is to be one */
  async #work(): Promise<number> {
    const triggers = this.#triggers;
    this.#triggers = new Set();
    this.#abort = new AbortController();
    try {
      const outcome = await this.#run([...triggers], this.#abort.signal);
      this.#failures = 0;
      return outcome === 'overtaken' ? 0 : this.#debounceMs;
    } catch {
      // The run has recorded its own failure; here it only counts as work that is still to do.
      this.#failures += 1;
      const wasAskedMeanwhile = this.#triggers.size > 0;
      this.#triggers = new Set([...triggers, ...this.#triggers].slice(0, maxTriggers));
      return wasAskedMeanwhile ? this.#debounceMs : this.#backoff(this.#failures);
    }
  }
}
