import type { Logger } from './log.ts';
import { encodeBest } from './releases/encodings.ts';
import { bodiesOf } from './releases/manifest.ts';
import type { Releases } from './releases/releases.ts';

/** Makes the compressed forms of the live release as small as can be, whenever nothing is being published. */
export class Finisher {
  readonly #releases: Releases;
  readonly #log: Logger;
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
      .then(() => encodeBest(bodiesOf(current), blobs, signal))
      .then(
        (count) => {
          if (count > 0) this.#log.info({ release: current.id, count }, 'compressed further');
        },
        (error: unknown) => {
          this.#log.error({ err: error }, 'could not compress further; visitors get the quick forms');
        },
      );
  }

  /** Resolves when nothing is compressed any more. */
  async pause(): Promise<void> {
    this.#abort.abort();
    await this.#work;
  }
}
