import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { drainRequest } from './drain-request.ts';
import { sendText } from './reply.ts';

/** What the publisher needs to know of a request; nothing else gets to it. */
const passedOn = ['authorization', 'content-type', 'content-length', 'transfer-encoding'];
/** What of its answer is passed back, beside the site's own headers. */
const passedBack = ['content-type', 'content-length', 'cache-control', 'allow', 'www-authenticate'];

/** The publisher answers at once, or it is as good as down. */
const timeoutMs = 10_000;

/**
 * A connection for each request, but announced as one that stays: the publisher may then refuse a body that is still
 * coming, and go on reading, where it would otherwise cut the connection before its answer is read.
 */
const agent = new Agent({ keepAlive: true, maxFreeSockets: 0 });

/** Passes a request on to the publisher on loopback; says so in plain words when it is down. */
export function proxyToPublisher(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  security: string[],
): void {
  const upstream = ask({
    host: '127.0.0.1',
    port,
    method: request.method,
    path: request.url,
    headers: pick(request.headers, passedOn),
    agent,
    timeout: timeoutMs,
  });
  upstream.once('timeout', () => upstream.destroy(new Error('time-out')));
  upstream.once('error', () => {
    if (response.headersSent || response.destroyed) return;
    const error =
      'The publisher is not running right now. The site itself goes on; changes appear when it is back.';
    const head = [...security, 'retry-after', '5'];
    sendText(response, 503, 'application/json', JSON.stringify({ error }), head);
    if (!request.complete) drainRequest(request);
  });
  upstream.once('response', (answer) => {
    const passed = Object.entries(pick(answer.headers, passedBack)).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => [name, one]),
    );
    response.writeHead(answer.statusCode ?? 502, [...security, ...passed]);
    // The publisher may refuse a body before it has come.
    if (!request.complete) {
      request.unpipe(upstream);
      drainRequest(request);
    }
    pipeline(answer, response)
      .catch(() => undefined)
      .finally(() => upstream.destroy());
  });
  response.once('close', () => {
    if (!response.writableFinished) upstream.destroy();
  });
  request.pipe(upstream);
}

function pick(headers: NodeJS.Dict<string | string[]>, names: string[]): Record<string, string | string[]> {
  const picked: Record<string, string | string[]> = {};
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
