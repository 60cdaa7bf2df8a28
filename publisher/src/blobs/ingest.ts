import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Blobs } from './blobs.ts';
import type { PageInspection } from './page-inspection.ts';
import type { IngestReply, IngestRequest, IngestResult } from './ingest-thread.ts';
import { withInternedType, type ReleaseFile } from './release-file.ts';
import { contentTypeOf } from './content-types.ts';

/** More than two threads would only wait for the same disk. */
const maxThreads = Math.min(2, availableParallelism());
const threads: IngestThread[] = [];

/** A file of the site that is stored as a blob. */
export interface Ingested {
  file: ReleaseFile;
  /** Its styles and links, where it is a page. */
  inspection: PageInspection | undefined;
}

/**
 * Stores what an address shows, and inspects it where it is a page. Threads do this while the next page is rendered.
 * Durable after the blobs' `flush`.
 * @param path the address on the site, decoded
 * @throws when it cannot be written; no incomplete file is left
 */
export async function ingest(path: string, bytes: Uint8Array, blobs: Blobs): Promise<Ingested> {
  const isPage = path.endsWith('/');
  const type = contentTypeOf(isPage ? `${path}index.html` : path);
  const { blob, size, inspection } = await leastBusyThread().request({ folder: blobs.folder, bytes, isPage });
  blobs.markUnflushed(blob);
  return { file: withInternedType({ blob, size, type }), inspection };
}

/** Stores other bytes, in another thread. Durable after the blobs' `flush`. @throws as {@link ingest} does */
export async function ingestBytes(bytes: Uint8Array, blobs: Blobs): Promise<void> {
  const { blob } = await leastBusyThread().request({ folder: blobs.folder, bytes, isPage: false });
  blobs.markUnflushed(blob);
}

function leastBusyThread(): IngestThread {
  const [first] = threads.sort((one, other) => one.pending - other.pending);
  if (first && (first.pending === 0 || threads.length >= maxThreads)) return first;
  const thread = new IngestThread();
  threads.push(thread);
  return thread;
}

/** A worker thread. It keeps this process running only while it has requests. */
class IngestThread {
  readonly #worker = new Worker(new URL('./ingest-thread.ts', import.meta.url), {
    // It holds one page at a time.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  readonly #requests = new Map<number, PromiseWithResolvers<IngestResult>>();
  #lastId = 0;

  constructor() {
    this.#worker.on('message', (reply: IngestReply) => {
      const request = this.#requests.get(reply.id);
      this.#requests.delete(reply.id);
      if ('result' in reply) request?.resolve(reply.result);
      else request?.reject(reply.error);
      if (this.#requests.size === 0) this.#worker.unref();
    });
    this.#worker.on('error', (error) => {
      threads.splice(threads.indexOf(this), 1);
      for (const request of this.#requests.values()) request.reject(error);
    });
  }

  /** How many requests it has not answered. */
  get pending(): number {
    return this.#requests.size;
  }

  request(request: Omit<IngestRequest, 'id'>): Promise<IngestResult> {
    const id = ++this.#lastId;
    const result = Promise.withResolvers<IngestResult>();
    this.#requests.set(id, result);
    this.#worker.ref();
    this.#worker.postMessage({ id, ...request } satisfies IngestRequest);
    return result.promise;
  }
}
