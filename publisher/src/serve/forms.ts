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

/** Forms that have been asked for, until there is no more room: then those that came first go. */
export class Forms {
  readonly #forms = new Map<Body, Partial<Record<Coding | 'identity', Form>>>();
  readonly #room: number;
  #size = 0;

  /** @param limit bytes */
  constructor(limit = room) {
    this.#room = limit;
  }

  /** What is held, in bytes. */
  get size(): number {
    return this.#size;
  }

  get(body: Body, coding: Coding | undefined): Form | undefined {
    return this.#forms.get(body)?.[coding ?? 'identity'];
  }

  add(body: Body, coding: Coding | undefined, form: Form): void {
    const forms = this.#forms.get(body) ?? {};
    this.#size += weight(form) - weight(forms[coding ?? 'identity']);
    forms[coding ?? 'identity'] = form;
    this.#forms.set(body, forms);
    for (const [first, old] of this.#forms) {
      if (this.#size <= this.#room) break;
      this.#forms.delete(first);
      for (const one of Object.values(old)) this.#size -= weight(one);
    }
  }
}

/** What a form takes beside its bytes is about this much. */
const overhead = 500;

function weight(form: Form | undefined): number {
  return form ? (form.whole?.text.length ?? 0) + overhead : 0;
}
