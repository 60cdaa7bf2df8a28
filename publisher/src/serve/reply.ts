import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Blobs } from '../releases/blobs.ts';
import { isHashed } from '../releases/hashed.ts';
import type { Blob, Body, Coding } from '../releases/manifest.ts';
import { acceptedCodings } from './accept-encoding.ts';

/** Below this, in bytes, a blob is sent in one piece. */
const onePiece = 256 * 1024;

/** How long a copy may be used without asking. Withdrawn pages and moved addresses must be asked for again each time. */
export function cacheControl(path: string, status: number): string {
  return status === 200 && isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Sends a text of the server's own. */
export function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    ...(!response.hasHeader('cache-control') && { 'cache-control': 'no-store' }),
  });
  // Node leaves the body away by itself where the request was HEAD.
  response.end(text);
}

/**
 * Sends a blob in the coding that the client likes best, or 304 where the client has it (RFC 9110, 13.1.2). Each coding
 * has an ETag of its own, the hash of its bytes.
 * @throws before anything is sent if it cannot be read
 */
export async function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  { status, path, body, blobs }: { status: 200 | 404 | 410; path: string; body: Body; blobs: Blobs },
): Promise<void> {
  const { coding, blob, size } = chooseForm(request.headers['accept-encoding'], body);
  const etag = `"${blob.slice(0, 32)}"`;
  if (body.encodings) response.setHeader('vary', 'accept-encoding');
  response.setHeader('cache-control', cacheControl(path, status));
  if (status === 200) {
    response.setHeader('etag', etag);
    if (matches(request.headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  const head = {
    'content-type': body.type,
    ...(coding && { 'content-encoding': coding }),
    'content-length': size,
  };
  if (request.method === 'HEAD') {
    response.writeHead(status, head).end();
    return;
  }
  const file = await open(blobs.pathOf(blob));
  if (size <= onePiece) {
    const bytes = await file.readFile().finally(() => file.close());
    response.writeHead(status, head).end(bytes);
    return;
  }
  response.writeHead(status, head);
  await pipeline(file.createReadStream(), response);
}

type Form = Blob & { coding?: Coding };

/** The bytes themselves where nothing else is accepted, even if those are refused: better than no page. */
function chooseForm(header: string | undefined, { blob, size, encodings }: Body): Form {
  for (const coding of encodings ? acceptedCodings(header) : []) {
    if (coding === 'identity') break;
    const form = encodings?.[coding];
    if (form) return { ...form, coding };
  }
  return { blob, size };
}

function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  return header.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}
