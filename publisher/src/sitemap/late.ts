import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Page } from '@osiedle/site/rendering';
import type { Logger } from '../log.ts';

type Listing = NonNullable<Page['listing']>;

/** The sitemap's files by name. */
export type SitemapFiles = Record<string, Uint8Array>;

/** What the thread is told: pages that are listed otherwise than before; and then to make the sitemap. */
export interface Order {
  changes: [path: string, listing: Listing | undefined][];
  /** The site's address; absent where more changes are to come. */
  address?: string;
}

/** What the thread begins with: the address of the site's bundle, and the folder of the blobs. */
export interface Setting {
  entry: string;
  folder: string;
}

export type Answer = { files: SitemapFiles } | { error: unknown };

/** To hand over tens of thousands at once would hold up whoever is publishing. */
const atOnce = 500;

/** So long after a change, in milliseconds, the sitemap is made; what changes until then is in it, too. */
const patience = 3000;

/**
 * The sitemap of a site with many pages: it takes half a second for twenty thousand, so it is made beside, in a thread of
 * its own, and goes live a moment later than the pages. Machines that read it come once a day; editors wait for theirs.
 */
export class LateSitemap {
  readonly #setting: Setting;
  readonly #onReady: () => void;
  readonly #log: Logger;
  readonly #changes = new Map<string, Listing | undefined>();
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isWorking = false;
  #ready: SitemapFiles | undefined;

  /**
   * @param onReady is called when {@link take} has something to give
   */
  constructor(setting: Setting, onReady: () => void, log: Logger) {
    this.#setting = setting;
    this.#onReady = onReady;
    this.#log = log;
  }

  /**
   * Is told which pages are listed otherwise, and makes the sitemap soon.
   * @param address the site's own
   * @param listings of all pages, for a thread that knows nothing yet
   */
  note(address: URL, changes: Order['changes'], listings: ReadonlyMap<string, Listing>): void {
    for (const [path, listing] of changes) this.#changes.set(path, listing);
    if (this.#changes.size === 0 || this.#timer || this.#isWorking) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#make(address, listings);
    }, patience);
  }

  /** The newest files that were not taken yet. */
  take(): SitemapFiles | undefined {
    const files = this.#ready;
    this.#ready = undefined;
    return files;
  }

  /** Ends the thread. Nothing comes any more. */
  stop(): void {
    clearTimeout(this.#timer);
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #make(address: URL, listings: ReadonlyMap<string, Listing>): Promise<void> {
    this.#isWorking = true;
    const changes: Order['changes'] = [...(this.#worker ? this.#changes : listings)];
    const worker = (this.#worker ??= this.#start(address, listings));
    this.#changes.clear();
    while (changes.length > atOnce) {
      worker.postMessage({ changes: changes.splice(0, atOnce) } satisfies Order);
      await turn();
    }
    worker.postMessage({ changes, address: address.href } satisfies Order);
  }

  #start(address: URL, listings: ReadonlyMap<string, Listing>): Worker {
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: this.#setting,
      // It makes much that it needs for a moment.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    worker.on('message', (answer: Answer) => {
      this.#isWorking = false;
      if ('error' in answer) this.#log.error({ err: answer.error }, 'no new sitemap could be made');
      else this.#ready = answer.files;
      if (this.#ready) this.#onReady();
      // Where nobody publishes, it need not take up memory.
      if (this.#changes.size === 0) this.stop();
      else this.note(address, [], listings);
    });
    worker.on('error', (error) => {
      this.#log.error({ err: error }, 'the thread that makes sitemaps has died');
      this.#isWorking = false;
      this.#worker = undefined;
    });
    // Nobody waits for a sitemap at the end.
    worker.unref();
    return worker;
  }
}
