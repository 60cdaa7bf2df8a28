import { errorStatusOf } from '@osiedle/shared';

/** A response of the renderer, with its body read. */
export interface RendererAnswer {
  status: number;
  /** The `content-type`, if there is one. */
  type: string | null;
  body: Buffer;
}

/** A response with another status than its address has: 404 if nothing is there. */
export class WrongStatus extends Error {
  readonly status: number;

  constructor(status: number, expected: number) {
    super(`The renderer answered ${status} instead of ${expected}.`);
    this.status = status;
  }
}

/** The type, the beginning and the end of each kind of response. */
const kinds: Record<string, { type: string; begin?: RegExp; end?: string }> = {
  '/': { type: 'text/html', begin: /^<!doctype html>/i, end: '</html>' },
  '.atom': { type: 'application/atom+xml', begin: /^<\?xml /, end: '</feed>' },
  '.rss': { type: 'application/rss+xml', begin: /^<\?xml /, end: '</rss>' },
  '.json': { type: 'application/json' },
  '.txt': { type: 'text/plain' },
};

/** The longest beginning or end to check, in bytes. */
const maxEdgeBytes = 64;

/**
 * Checks that a response is the requested page or file. If a page throws, Astro answers with the not-found page and
 * status 500; if a template finds nothing at an address, with 404. Neither may go live as the page.
 * @param path the address, without a query; error pages are under `404/` and `410/`
 * @throws if it is anything else; the message says what came instead
 */
export function checkAnswer(path: string, { status, type, body }: RendererAnswer): void {
  const expected = errorStatusOf(path) ?? 200;
  if (status !== expected) throw new WrongStatus(status, expected);
  const kind = kinds[path.endsWith('/') ? '/' : (/\.[a-z]+$/.exec(path)?.[0] ?? '')];
  if (kind && type?.split(';', 1)[0]?.trim() !== kind.type)
    throw new Error(`The renderer answered ${type ?? 'no type'} instead of ${kind.type}.`);
  if (body.length === 0) throw new Error('The renderer answered nothing at all.');
  if (!kind?.begin || !kind.end) return;
  const isBegun = kind.begin.test(body.toString('latin1', 0, maxEdgeBytes).trimStart());
  const isEnded = body
    .toString('latin1', Math.max(0, body.length - maxEdgeBytes))
    .trimEnd()
    .endsWith(kind.end);
  if (!isBegun || !isEnded)
    throw new Error(`The renderer answered something else than a whole ${kind.type}.`);
}
