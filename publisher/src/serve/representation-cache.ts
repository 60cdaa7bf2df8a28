import { LRUCache } from 'lru-cache';
import type { Coding } from '../blobs/encodings.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';

/** A file in one coding, as it is sent (RFC 9110, 3.2). */
export interface Representation {
  etag: string;
  /** The header fields of a 304, names and values in turn, as `writeHead` takes them fastest. */
  notModifiedHead: string[];
  /** The header fields of an answer with a body, except its length. */
  head: string[];
  /** The complete answer; absent where it is not in memory. */
  cached?: {
    head: string[];
    /** The bytes as Latin-1, which Node sends with the header in a single write. */
    text: string;
  };
}

/** The memory that the cache of one release may take, in bytes. */
const maxCacheBytes = 64 * 1024 * 1024;

type RepresentationsOfFile = Partial<Record<Coding | 'identity', Representation>>;

/** A cache of requested representations. When it is full, the least recently used go first. */
export class RepresentationCache {
  readonly #cache: LRUCache<ReleaseFile, RepresentationsOfFile>;

  constructor(maxBytes = maxCacheBytes) {
    this.#cache = new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf });
  }

  /** The size of the cached representations, in bytes. */
  get size(): number {
    return this.#cache.calculatedSize;
  }

  get(file: ReleaseFile, coding: Coding | undefined): Representation | undefined {
    return this.#cache.get(file)?.[coding ?? 'identity'];
  }

  add(file: ReleaseFile, coding: Coding | undefined, representation: Representation): void {
    this.#cache.set(file, { ...this.#cache.peek(file), [coding ?? 'identity']: representation });
  }
}

/** The approximate memory that a representation takes beside its text, in bytes. */
const overheadBytes = 500;

function sizeOf(representations: RepresentationsOfFile): number {
  return Object.values(representations).reduce(
    (sum, { cached }) => sum + (cached?.text.length ?? 0) + overheadBytes,
    0,
  );
}
