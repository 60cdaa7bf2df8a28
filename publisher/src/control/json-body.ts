import type { IncomingMessage } from 'node:http';

/** The largest body of a hook, in bytes. */
export const maxBodyBytes = 1_000_000;

/** A request that is answered with a 4xx; the message says why. */
export class BadRequest extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The JSON object in a request’s body. `raw-body` would spare the loop, for eight packages.
 * Never holds more than {@link maxBodyBytes}.
 * @throws BadRequest (400 or 413)
 */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not cut the connection: the answer is still to be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw tooLarge();
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

function tooLarge(): BadRequest {
  return new BadRequest(413, `The body is larger than ${maxBodyBytes} bytes.`);
}
