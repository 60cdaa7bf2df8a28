import { LRUCache } from 'lru-cache';
import type { Coding } from '../blobs/encodings.ts';
import type { Body } from '../blobs/body.ts';

/** A body in one coding, as it is sent. */
export interface Form {
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
const room = 64 * 1024 * 1024;

type FormsOfBody = Partial<Record<Coding | 'identity', Form>>;

/** Forms that have been asked for, until there is no more room: then those that nobody has asked for the longest go first. */
export class Forms {
  readonly #forms: LRUCache<Body, FormsOfBody>;

  /** @param limit bytes */
  constructor(limit = room) {
    this.#forms = new LRUCache({ maxSize: limit, sizeCalculation: weight });
  }

  /** What is held, in bytes. */
  get size(): number {
    return this.#forms.calculatedSize;
  }

  get(body: Body, coding: Coding | undefined): Form | undefined {
    return this.#forms.get(body)?.[coding ?? 'identity'];
  }

  add(body: Body, coding: Coding | undefined, form: Form): void {
    this.#forms.set(body, { ...this.#forms.peek(body), [coding ?? 'identity']: form });
  }
}

/** What a form takes beside its bytes is about this much. */
const overhead = 500;

function weight(forms: FormsOfBody): number {
  return Object.values(forms).reduce((sum, { whole }) => sum + (whole?.text.length ?? 0) + overhead, 0);
}
