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
import { parseRange, type ByteRange } from './parse-range.ts';

/** Up to this length, in bytes, a file is sent at once and kept in memory. Longer ones are streamed. */
const maxCachedBytes = 256 * 1024;

/** A file of a release to send. */
export interface FileToSend {
  live: ServedRelease;
  status: 200 | 404 | 410;
  path: string;
  body: ReleaseFile;
}

/** The `Cache-Control` of an answer. Pages, redirects and errors must be revalidated each time, since they may change. */
export function cacheControl(path: string, status: number): string {
  if (status === 200 && isAssetPath(path)) return 'public, max-age=31536000, immutable';
  // A browser may keep a picture. A shared cache (RFC 9111, 5.2.2.10) must soon ask again whether it was withdrawn.
  if (status === 200 && isMediaPath(path)) return 'public, max-age=31536000, s-maxage=60, immutable';
  return 'no-cache';
}

/** Sends a text that belongs to no release. @param head header fields, names and values in turn */
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
  // For a HEAD request Node omits the body by itself.
  response.end(text);
}

/**
 * Sends a file in the client's preferred coding, or 304 where the client has it (RFC 9110, 13.1.2). Each coding has its own
 * ETag. Ranges are served of the uncompressed bytes (14.2).
 * @returns undefined where the answer was in memory and has been sent
 * @throws when the file cannot be read, before anything is sent
 */
export function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  fileToSend: FileToSend,
  blobs: Blobs,
): Promise<void> | undefined {
  const { live, status, body } = fileToSend;
  const { headers } = request;
  const range = status === 200 && headers.range ? rangeToSend(request, headers.range, body) : undefined;
  const coding = range ? undefined : chooseCoding(headers['accept-encoding'], body);
  const representation = live.representations.get(body, coding) ?? describe(fileToSend, coding);
  // No other header counts: a browser that reloads asks without `if-none-match`, and we send no dates.
  const condition = { 'if-none-match': headers['if-none-match'] };
  if (status === 200 && fresh(condition, { etag: representation.etag })) {
    response.writeHead(304, representation.notModifiedHead).end();
    return undefined;
  }
  if (range) return sendRange(response, range, representation, fileToSend, blobs);
  if (representation.cached) {
    response.writeHead(status, representation.cached.head).end(representation.cached.text, 'latin1');
    return undefined;
  }
  if (body.size > maxCachedBytes && (!coding || blobs.hasEncoded(body.blob, coding)))
    return stream(request, response, status, representation.head, blobs.pathOf(body.blob, coding));
  return readEncoded(coding, body.blob, blobs).then((bytes) => {
    const head = [...representation.head, 'content-length', String(bytes.length)];
    const text = bytes.toString('latin1');
    if (text.length <= maxCachedBytes)
      live.representations.add(body, coding, { ...representation, cached: { head, text } });
    response.writeHead(status, head).end(text, 'latin1');
  });
}

/** A representation without its bytes and their length. */
function describe({ live, status, path, body }: FileToSend, coding: Coding | undefined): Representation {
  const hash = body.blob.slice(0, 32);
  // Weak where compressed (RFC 9110, 8.8.1): a smaller encoding of the same text may replace it.
  const etag = coding ? `W/"${hash}-${coding}"` : `"${hash}"`;
  const notModifiedHead = [...live.security, 'cache-control', cacheControl(path, status)];
  if (status === 200) notModifiedHead.push('etag', etag);
  if (codingsOf(body).length > 0) notModifiedHead.push('vary', 'accept-encoding');
  const head = [...notModifiedHead, 'content-type', body.type];
  if (status === 200) head.push('accept-ranges', 'bytes');
  if (coding) head.push('content-encoding', coding);
  return { etag, notModifiedHead, head };
}

async function stream(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  head: string[],
  path: string,
  range?: ByteRange,
): Promise<void> {
  const file = await open(path);
  const length = range ? range.end - range.start + 1 : (await file.stat()).size;
  response.writeHead(status, [...head, 'content-length', String(length)]);
  if (request.method === 'HEAD') {
    await file.close();
    response.end();
  } else await pipeline(file.createReadStream(range), response);
}

function sendRange(
  response: ServerResponse,
  range: ByteRange | 'unsatisfiable',
  { head }: Representation,
  { live, body }: FileToSend,
  blobs: Blobs,
): Promise<void> | undefined {
  if (range === 'unsatisfiable') {
    const contentRange = ['content-range', `bytes */${body.size}`];
    sendText(response, 416, 'text/plain', 'There are no such bytes.\n', [...live.security, ...contentRange]);
    return undefined;
  }
  const contentRange = ['content-range', `bytes ${range.start}-${range.end}/${body.size}`];
  return stream(response.req, response, 206, [...head, ...contentRange], blobs.pathOf(body.blob), range);
}

/** The range to send; undefined for the complete file, as when the client has a part of other bytes (RFC 9110, 13.1.5). */
function rangeToSend(
  { method, headers }: IncomingMessage,
  range: string,
  { blob, size }: ReleaseFile,
): ReturnType<typeof parseRange> {
  if (method !== 'GET') return undefined;
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== `"${blob.slice(0, 32)}"`) return undefined;
  return parseRange(range, size);
}

/** The coding to send; undefined for uncompressed bytes. A client that accepts nothing gets those, too. */
function chooseCoding(header: string | undefined, body: ReleaseFile): Coding | undefined {
  const codings = codingsOf(body);
  if (codings.length === 0) return undefined;
  for (const coding of acceptedCodings(header)) {
    if (coding === 'identity') return undefined;
    if (codings.includes(coding)) return coding;
  }
  return undefined;
}
