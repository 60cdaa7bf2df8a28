import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { Logger } from '../process/log.ts';
import { encodeBest } from '../blobs/encodings.ts';
import type { Body } from '../blobs/body.ts';
import { bodiesOf, type Manifest } from '../releases/manifest.ts';
import type { Releases } from '../releases/releases.ts';

/** How often blobs that no release needs are looked for, at most, in milliseconds. */
const collectEvery = 60_000;

/** How long nothing must have been published before it begins, in milliseconds: publishes come in bursts. */
const quiet = 1000;

/** V8 begins to give memory back some eight seconds after its last large collection, and is done so long after, in milliseconds. */
const givingBack = 20_000;

/** So many pages leave behind some fifty megabytes on a large site. */
const many = 300;

/** Tidies up, and makes the compressed forms of the live release, whenever nothing is published for a while. */
export class Finisher {
  readonly #releases: Releases;
  readonly #log: Logger;
  /** Bodies whose forms lie ready. */
  readonly #done = new WeakSet<Body>();
  #collectedAt = -Infinity;
  /** Pages that were rendered since memory was given back. */
  #rendered = 0;
  #abort = new AbortController();
  #work: Promise<void> = Promise.resolve();

  constructor(releases: Releases, log: Logger) {
    this.#releases = releases;
    this.#log = log;
  }

  /** @param rendered how many pages were rendered since the last time */
  resume(rendered = 0): void {
    sweep();
    this.#rendered += rendered;
    const { current } = this.#releases;
    if (!current) return;
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#work = this.#work
      .then(() => this.#finish(current, signal))
      .catch((error: unknown) => {
        this.#log.error(
          { err: error },
          'could not tidy up or compress; the server compresses for each release anew',
        );
      });
  }

  async #finish(current: Manifest, signal: AbortSignal): Promise<void> {
    await sleep(quiet, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    // Beside what follows, which takes far longer.
    if (this.#rendered >= many) void this.#giveMemoryBack(signal);
    if (performance.now() - this.#collectedAt >= collectEvery) {
      this.#collectedAt = performance.now();
      await this.#releases.collect(signal);
    }
    const count = await encodeBest(bodiesOf(current), this.#releases.blobs, signal, this.#done);
    if (count > 0) this.#log.info({ release: current.id, count }, 'compressed');
  }

  /**
   * V8 keeps what it once needed: after twenty thousand pages half of its memory is empty. It gives that back by itself, in
   * small steps beside all else, where memory counts more than speed; `gc` would stop everything for half a second and more.
   */
  async #giveMemoryBack(signal: AbortSignal): Promise<void> {
    setFlagsFromString('--optimize-for-size');
    try {
      await sleep(givingBack, undefined, { signal, ref: false });
      this.#rendered = 0;
    } catch {
      // Somebody has published meanwhile: it is done after that.
    }
    setFlagsFromString('--no-optimize-for-size');
  }

  /** Resolves when nothing is tidied up any more, nor put in place. */
  async pause(): Promise<void> {
    this.#abort.abort();
    await this.#work;
  }
}

/** What a run leaves behind is cleared away right after it, where `node --expose-gc` allows that, and not amid the next one. */
function sweep(): void {
  globalThis.gc?.({ type: 'minor', execution: 'sync' });
}
