import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { BackgroundTask } from './background-tasks.ts';

/** V8 begins to give memory back some eight seconds after its last large collection, and is done so long after, in milliseconds. */
const releaseMs = 20_000;

/** So many pages leave behind some fifty megabytes on a large site. */
const minRenderedPages = 300;

/**
 * Gives memory back that rendering has needed. V8 keeps what it once needed: after twenty thousand pages half of its memory is
 * empty. It gives that back by itself, in small steps beside all else, where memory counts more than speed; `gc` would stop
 * everything for half a second and more.
 */
export class MemoryRelease implements BackgroundTask {
  readonly name = 'memory';
  readonly quietMs = 1000;
  /** Pages that were rendered since it was last done. */
  #rendered = 0;

  /** Is told how many pages were rendered. What a run leaves behind is cleared away at once, and not amid the next one. */
  noteRendered(count: number): void {
    this.#rendered += count;
    // There where `node --expose-gc` allows that.
    globalThis.gc?.({ type: 'minor', execution: 'sync' });
  }

  /** Other tasks go on beside it. */
  step(signal: AbortSignal): Promise<boolean> {
    if (this.#rendered >= minRenderedPages) void this.#giveBack(signal);
    return Promise.resolve(true);
  }

  async #giveBack(signal: AbortSignal): Promise<void> {
    setFlagsFromString('--optimize-for-size');
    try {
      await sleep(releaseMs, undefined, { signal, ref: false });
      this.#rendered = 0;
    } catch {
      // Somebody has published meanwhile: it is done after that.
    }
    setFlagsFromString('--no-optimize-for-size');
  }
}
