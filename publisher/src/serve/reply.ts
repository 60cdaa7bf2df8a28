import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import fresh from 'fresh';
import type { Blobs } from '../blobs/blobs.ts';
import { codingsOf, type Coding } from '../blobs/encodings.ts';
import { isAssetPath, isMediaPath } from '../releases/hashed-paths.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';
import { acceptedCodings } from './accept-encoding.ts';
import type { ServedRelease } from './live-release.ts';
import type { Representation } from './representation-cache.ts';
import { readEncoded } from './encoded.ts';
import { parseRange, type ByteRange } from './ranges.ts';

/** Below this, in bytes, a blob is sent in one piece and kept in memory. */
const maxCachedBytes = 256 * 1024;

/** What is to be sent: a body of one release. */
export interface FileToSend {
  live: ServedRelease;
  status: 200 | 404 | 410;
  path: string;
  body: ReleaseFile;
}

/** How long a copy may be used without asking. Withdrawn pages and moved addresses must be asked for again each time. */
export function cacheControl(path: string, status: number): string {
  if (status === 200 && isAssetPath(path)) return 'public, max-age=31536000, immutable';
  // Whoever has seen a picture may keep it; what stands between (RFC 9111, 5.2.2.10) soon asks whether it was withdrawn.
  if (status === 200 && isMediaPath(path)) return 'public, max-age=31536000, s-maxage=60, immutable';
  return 'no-cache';
}

/** Sends a text of the server's own. @param head header fields, names and values in turn */
export function sendText(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  head: string[],
): void {
  const length = String(Buffer.byteLength(text));
  const own = [
    'content-type',
    `${type}; charset=utf-8`,
    'content-length',
    length,
    'cache-control',
    'no-store',
  ];
  response.writeHead(status, [...head, ...own]);
  // Node leaves the body away by itself where the request was HEAD.
  response.end(text);
}

/**
 * Sends a body in the coding that the client likes best, or 304 where the client has it (RFC 9110, 13.1.2). Each coding
 * has an ETag of its own. Of the plain bytes a part can be had (14.2).
 * @returns undefined where all was in memory and has been sent
 * @throws before anything is sent if it cannot be read
 */
export function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  shown: FileToSend,
  blobs: Blobs,
): Promise<void> | undefined {
  const { live, status, body } = shown;
  const { headers } = request;
  const part = status === 200 && headers.range ? partOf(request, headers.range, body) : undefined;
  const coding = part ? undefined : chooseCoding(headers['accept-encoding'], body);
  const form = live.forms.get(body, coding) ?? describe(shown, coding);
  // That alone: a browser that reloads asks without it, and of dates we know none.
  const known = { 'if-none-match': headers['if-none-match'] };
  if (status === 200 && fresh(known, { etag: form.etag })) {
    response.writeHead(304, form.unchanged).end();
    return undefined;
  }
  if (part) return sendPart(response, part, form, shown, blobs);
  if (form.whole) {
    response.writeHead(status, form.whole.head).end(form.whole.text, 'latin1');
    return undefined;
  }
  if (body.size > maxCachedBytes && (!coding || blobs.hasEncoded(body.blob, coding)))
    return stream(request, response, status, form.head, blobs.pathOf(body.blob, coding));
  return readEncoded(coding, body.blob, blobs).then((bytes) => {
    const head = [...form.head, 'content-length', String(bytes.length)];
    const text = bytes.toString('latin1');
    if (text.length <= maxCachedBytes) live.forms.add(body, coding, { ...form, whole: { head, text } });
    response.writeHead(status, head).end(text, 'latin1');
  });
}

/** A form with everything but its bytes and their length. */
function describe({ live, status, path, body }: FileToSend, coding: Coding | undefined): Representation {
  const hash = body.blob.slice(0, 32);
  // Weak where compressed (RFC 9110, 8.8.1): the form may be replaced by a smaller one of the same text.
  const etag = coding ? `W/"${hash}-${coding}"` : `"${hash}"`;
  const unchanged = [...live.security, 'cache-control', cacheControl(path, status)];
  if (status === 200) unchanged.push('etag', etag);
  if (codingsOf(body).length > 0) unchanged.push('vary', 'accept-encoding');
  const head = [...unchanged, 'content-type', body.type];
  if (status === 200) head.push('accept-ranges', 'bytes');
  if (coding) head.push('content-encoding', coding);
  return { etag, unchanged, head };
}

async function stream(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  head: string[],
  path: string,
  part?: ByteRange,
): Promise<void> {
  // Many requests may wait on one connection; a file is opened only when its turn has come.
  if (!response.socket) await once(response, 'socket');
  const file = await open(path);
  const length = part ? part.end - part.start + 1 : (await file.stat()).size;
  response.writeHead(status, [...head, 'content-length', String(length)]);
  if (request.method === 'HEAD') {
    await file.close();
    response.end();
  } else await pipeline(file.createReadStream(part), response);
}

function sendPart(
  response: ServerResponse,
  part: ByteRange | 'unsatisfiable',
  { head }: Representation,
  { live, body }: FileToSend,
  blobs: Blobs,
): Promise<void> | undefined {
  if (part === 'unsatisfiable') {
    const range = ['content-range', `bytes */${body.size}`];
    sendText(response, 416, 'text/plain', 'There are no such bytes.\n', [...live.security, ...range]);
    return undefined;
  }
  const range = ['content-range', `bytes ${part.start}-${part.end}/${body.size}`];
  return stream(response.req, response, 206, [...head, ...range], blobs.pathOf(body.blob), part);
}

/** The part that is to be sent; none where the client has a part of other bytes and so needs all (RFC 9110, 13.1.5). */
function partOf(
  { method, headers }: IncomingMessage,
  range: string,
  { blob, size }: ReleaseFile,
): ReturnType<typeof parseRange> {
  if (method !== 'GET') return undefined;
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== `"${blob.slice(0, 32)}"`) return undefined;
  return parseRange(range, size);
}

/** None where only the bytes themselves are accepted, or nothing at all: better plain than no page. */
function chooseCoding(header: string | undefined, body: ReleaseFile): Coding | undefined {
  const codings = codingsOf(body);
  if (codings.length === 0) return undefined;
  for (const coding of acceptedCodings(header)) {
    if (coding === 'identity') return undefined;
    if (codings.includes(coding)) return coding;
  }
  return undefined;
}
