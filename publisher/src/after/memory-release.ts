import { setTimeout as sleep } from 'node:timers/promises';
import v8 from 'node:v8';
import type { BackgroundTask } from './background-tasks.ts';

/** How long V8 needs to return memory, in milliseconds. It begins some eight seconds after its last large collection. */
const releaseMs = 20_000;

/** Rendering this many pages of a large site leaves some fifty megabytes behind. */
const minRenderedPages = 300;

/**
 * Returns memory after rendering. V8 keeps what it once needed: after twenty thousand pages half of its memory is empty. With
 * `--optimize-for-size` V8 returns it by itself, in small steps beside other work. `gc` would stop everything for half a
 * second or more.
 */
export class MemoryRelease implements BackgroundTask {
  readonly name = 'memory';
  readonly quietMs = 1000;
  /** How many pages were rendered since memory was last returned. */
  #renderedPages = 0;

  /** Counts rendered pages. Collects a run's short-lived objects at once, so that the next run need not. */
  addRendered(count: number): void {
    this.#renderedPages += count;
    // `gc` exists only under `node --expose-gc`.
    globalThis.gc?.({ type: 'minor', execution: 'sync' });
  }

  /** Does not wait: other tasks go on meanwhile. */
  step(signal: AbortSignal): Promise<boolean> {
    if (this.#renderedPages >= minRenderedPages) void this.#release(signal);
    return Promise.resolve(true);
  }

  async #release(signal: AbortSignal): Promise<void> {
    v8.setFlagsFromString('--optimize-for-size');
    try {
      await sleep(releaseMs, undefined, { signal, ref: false });
      this.#renderedPages = 0;
    } catch {
      // Somebody has published meanwhile: the next step after that tries again.
    }
    v8.setFlagsFromString('--no-optimize-for-size');
  }
}
