import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Blobs } from './blobs.ts';
import type { PageInspection } from './page-inspection.ts';
import type { IngestReply, IngestRequest, IngestResult } from './ingest-thread.ts';
import { withInternedType, type ReleaseFile } from './release-file.ts';
import { contentTypeOf } from './content-types.ts';

/** More than two wait for the same disk. */
const maxThreads = Math.min(2, availableParallelism());
const threads: Thread[] = [];

/** What is shown at an address, taken in. */
export interface Ingested {
  body: ReleaseFile;
  /** What stands in it, where it is a page. */
  inspected: PageInspection | undefined;
}

/**
 * Takes what is shown at an address in, and looks through it where it is a page. Threads do that while the next page is
 * rendered. Durable after the blobs' `flush`.
 * @throws when it cannot be written; nothing half-made is left then
 */
export async function ingest(path: string, bytes: Uint8Array, blobs: Blobs): Promise<Ingested> {
  const isPage = path.endsWith('/');
  const type = contentTypeOf(isPage ? `${path}index.html` : path);
  const { blob, size, inspected } = await leastBusyThread().take({ folder: blobs.folder, bytes, isPage });
  blobs.touch(blob);
  return { body: withInternedType({ blob, size, type }), inspected };
}

/** Takes other bytes in, at no cost here. Durable after the blobs' `flush`. @throws as {@link ingest} */
export async function ingestBytes(bytes: Uint8Array, blobs: Blobs): Promise<void> {
  const { blob } = await leastBusyThread().take({ folder: blobs.folder, bytes, isPage: false });
  blobs.touch(blob);
}

function leastBusyThread(): Thread {
  const [first] = threads.sort((one, other) => one.waiting - other.waiting);
  if (first && (first.waiting === 0 || threads.length >= maxThreads)) return first;
  const thread = new Thread();
  threads.push(thread);
  return thread;
}

/** A thread, which keeps this process running only while it has something to do. */
class Thread {
  readonly #worker = new Worker(new URL('./ingest-thread.ts', import.meta.url), {
    // It holds a page at a time.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  readonly #orders = new Map<number, PromiseWithResolvers<IngestResult>>();
  #lastId = 0;

  constructor() {
    this.#worker.on('message', (answer: IngestReply) => {
      const order = this.#orders.get(answer.id);
      this.#orders.delete(answer.id);
      if ('taken' in answer) order?.resolve(answer.taken);
      else order?.reject(answer.error);
      if (this.#orders.size === 0) this.#worker.unref();
    });
    this.#worker.on('error', (error) => {
      threads.splice(threads.indexOf(this), 1);
      for (const order of this.#orders.values()) order.reject(error);
    });
  }

  /** How many orders it has not done yet. */
  get waiting(): number {
    return this.#orders.size;
  }

  take(order: Omit<IngestRequest, 'id'>): Promise<IngestResult> {
    const id = ++this.#lastId;
    const taking = Promise.withResolvers<IngestResult>();
    this.#orders.set(id, taking);
    this.#worker.ref();
    this.#worker.postMessage({ id, ...order } satisfies IngestRequest);
    return taking.promise;
  }
}
