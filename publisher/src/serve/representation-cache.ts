import { LRUCache } from 'lru-cache';
import type { Coding } from '../blobs/encodings.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';

/** A body in one coding, as it is sent. */
export interface Representation {
  etag: string;
  /** Header fields of a 304, names and values in turn, as `writeHead` takes them quickest. */
  unchanged: string[];
  /** Header fields of an answer with a body, all but its length. */
  head: string[];
  /** Absent where it is not in memory. */
  whole?: {
    head: string[];
    /** The bytes as Latin-1, which Node puts behind the header in a single write. */
    text: string;
  };
}

/** How much one release may keep in memory, in bytes. */
const maxCacheBytes = 64 * 1024 * 1024;

type FormsOfBody = Partial<Record<Coding | 'identity', Representation>>;

/** Forms that have been asked for, until there is no more room: then those that nobody has asked for the longest go first. */
export class RepresentationCache {
  readonly #forms: LRUCache<ReleaseFile, FormsOfBody>;

  /** @param limit bytes */
  constructor(limit = maxCacheBytes) {
    this.#forms = new LRUCache({ maxSize: limit, sizeCalculation: weight });
  }

  /** What is held, in bytes. */
  get size(): number {
    return this.#forms.calculatedSize;
  }

  get(body: ReleaseFile, coding: Coding | undefined): Representation | undefined {
    return this.#forms.get(body)?.[coding ?? 'identity'];
  }

  add(body: ReleaseFile, coding: Coding | undefined, form: Representation): void {
    this.#forms.set(body, { ...this.#forms.peek(body), [coding ?? 'identity']: form });
  }
}

/** What a form takes beside its bytes is about this much. */
const overheadBytes = 500;

function weight(forms: FormsOfBody): number {
  return Object.values(forms).reduce((sum, { whole }) => sum + (whole?.text.length ?? 0) + overheadBytes, 0);
}
