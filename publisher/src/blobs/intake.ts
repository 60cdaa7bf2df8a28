import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Blobs } from './blobs.ts';
import type { Inspected } from './inspect.ts';
import type { Answer, Order, Taken } from './intake-thread.ts';
import { slim, type Body } from './body.ts';
import { typeOf } from './types.ts';

/** More than two wait for the same disk. */
const mostThreads = Math.min(2, availableParallelism());
const threads: Thread[] = [];

/** What is shown at an address, taken in. */
export interface TakenIn {
  body: Body;
  /** What stands in it, where it is a page. */
  inspected: Inspected | undefined;
}

/**
 * Takes what is shown at an address in, and looks through it where it is a page. Threads do that while the next page is
 * rendered. Durable after the blobs' `flush`.
 * @throws when it cannot be written; nothing half-made is left then
 */
export async function takeIn(path: string, bytes: Uint8Array, blobs: Blobs): Promise<TakenIn> {
  const isPage = path.endsWith('/');
  const type = typeOf(isPage ? `${path}index.html` : path);
  const { blob, size, inspected } = await idlest().take({ folder: blobs.folder, bytes, isPage });
  blobs.touch(blob);
  return { body: slim({ blob, size, type }), inspected };
}

/** Takes other bytes in, at no cost here. Durable after the blobs' `flush`. @throws as {@link takeIn} */
export async function takeBytesIn(bytes: Uint8Array, blobs: Blobs): Promise<void> {
  const { blob } = await idlest().take({ folder: blobs.folder, bytes, isPage: false });
  blobs.touch(blob);
}

function idlest(): Thread {
  const [first] = threads.sort((one, other) => one.waiting - other.waiting);
  if (first && (first.waiting === 0 || threads.length >= mostThreads)) return first;
  const thread = new Thread();
  threads.push(thread);
  return thread;
}

/** A thread, which keeps this process running only while it has something to do. */
class Thread {
  readonly #worker = new Worker(new URL('./intake-thread.ts', import.meta.url), {
    // It holds a page at a time.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  readonly #orders = new Map<number, PromiseWithResolvers<Taken>>();
  #lastId = 0;

  constructor() {
    this.#worker.on('message', (answer: Answer) => {
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

  take(order: Omit<Order, 'id'>): Promise<Taken> {
    const id = ++this.#lastId;
    const taking = Promise.withResolvers<Taken>();
    this.#orders.set(id, taking);
    this.#worker.ref();
    this.#worker.postMessage({ id, ...order } satisfies Order);
    return taking.promise;
  }
}
