import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Blobs } from '../releases/blobs.ts';
import { isAsset, isMedia } from '../releases/hashed.ts';
import type { Body, Coding } from '../releases/manifest.ts';
import { acceptedCodings } from './accept-encoding.ts';

/** Below this, in bytes, a blob is sent in one piece. */
const onePiece = 256 * 1024;

/** How long a copy may be used without asking. Withdrawn pages and moved addresses must be asked for again each time. */
export function cacheControl(path: string, status: number): string {
  if (status === 200 && isAsset(path)) return 'public, max-age=31536000, immutable';
  // Whoever has seen a picture may keep it; what stands between (RFC 9111, 5.2.2.10) soon asks whether it was withdrawn.
  if (status === 200 && isMedia(path)) return 'public, max-age=31536000, s-maxage=60, immutable';
  return 'no-cache';
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
  const coding = chooseCoding(request.headers['accept-encoding'], body);
  // Weak where compressed (RFC 9110, 8.8.1): the form may be replaced by a smaller one of the same text.
  const etag = coding ? `W/"${body.blob.slice(0, 32)}-${coding}"` : `"${body.blob.slice(0, 32)}"`;
  if (body.codings) response.setHeader('vary', 'accept-encoding');
  response.setHeader('cache-control', cacheControl(path, status));
  if (status === 200) {
    response.setHeader('etag', etag);
    if (matches(request.headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  const file = await open(blobs.pathOf(body.blob, coding));
  const { size } = await file.stat();
  const head = {
    'content-type': body.type,
    ...(coding && { 'content-encoding': coding }),
    'content-length': size,
  };
  if (request.method === 'HEAD') {
    await file.close();
    response.writeHead(status, head).end();
    return;
  }
  if (size <= onePiece) {
    const bytes = await file.readFile().finally(() => file.close());
    response.writeHead(status, head).end(bytes);
    return;
  }
  response.writeHead(status, head);
  await pipeline(file.createReadStream(), response);
}

/** None where only the bytes themselves are accepted, or nothing at all: better plain than no page. */
function chooseCoding(header: string | undefined, { codings }: Body): Coding | undefined {
  for (const coding of codings ? acceptedCodings(header) : []) {
    if (coding === 'identity') return undefined;
    if (codings?.includes(coding)) return coding;
  }
  return undefined;
}

function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  const weak = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => ['*', weak(etag)].includes(weak(tag)));
}
