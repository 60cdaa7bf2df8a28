import type { Logger } from './log.ts';
import { encodeBest } from './releases/encodings.ts';
import { bodiesOf, type Body } from './releases/manifest.ts';
import type { Releases } from './releases/releases.ts';

/** How often blobs that no release needs are looked for, at most, in milliseconds. */
const collectEvery = 60_000;

/** Tidies up, and makes the compressed forms of the live release as small as can be, whenever nothing is being published. */
export class Finisher {
  readonly #releases: Releases;
  readonly #log: Logger;
  /** Bodies whose forms are as small as can be. */
  readonly #done = new WeakSet<Body>();
  #collectedAt = -Infinity;
  #abort = new AbortController();
  #work: Promise<void> = Promise.resolve();

  constructor(releases: Releases, log: Logger) {
    this.#releases = releases;
    this.#log = log;
  }

  resume(): void {
    const { current, blobs } = this.#releases;
    if (!current) return;
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#work = this.#work
      .then(() => this.#collect(signal))
      .then(() => encodeBest(bodiesOf(current), blobs, signal, this.#done))
      .then(
        (count) => {
          if (count > 0) this.#log.info({ release: current.id, count }, 'compressed further');
        },
        (error: unknown) => {
          this.#log.error(
            { err: error },
            'could not tidy up or compress further; visitors get the quick forms',
          );
        },
      );
  }

  async #collect(signal: AbortSignal): Promise<void> {
    if (signal.aborted || performance.now() - this.#collectedAt < collectEvery) return;
    this.#collectedAt = performance.now();
    await this.#releases.collect();
  }

  /** Resolves when nothing is compressed any more. */
  async pause(): Promise<void> {
    this.#abort.abort();
    await this.#work;
  }
}
