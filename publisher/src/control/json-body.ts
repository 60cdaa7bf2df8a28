import type { IncomingMessage } from 'node:http';

/** The largest accepted request body, in bytes. */
const maxBodyBytes = 1_000_000;

/** Thrown for a request that gets a 4xx answer. The message says why. */
export class BadRequest extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads the JSON object in a request’s body, of at most a number of bytes. `raw-body` would replace the loop, but brings
 * eight packages.
 * @throws BadRequest (400 or 413)
 */
export async function readJson(
  request: IncomingMessage,
  maxBytes = maxBodyBytes,
): Promise<Record<string, unknown>> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not close the connection, since the answer is not sent yet.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new BadRequest(400, 'The body is not JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadRequest(400, 'The body is not a JSON object.');
  return body as Record<string, unknown>;
}

function tooLarge(maxBytes: number): BadRequest {
  return new BadRequest(413, `The body is larger than ${maxBytes} bytes.`);
}
