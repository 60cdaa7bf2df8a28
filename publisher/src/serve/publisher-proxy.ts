import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { drainRequest } from './drain-request.ts';
import { sendText } from './reply.ts';

/** The request headers that the publisher needs. No other header is forwarded. */
const forwardedRequestHeaders = ['authorization', 'content-type', 'content-length', 'transfer-encoding'];
/** The headers of the publisher's answer that are sent beside the site's own. */
const forwardedResponseHeaders = [
  'content-type',
  'content-length',
  'cache-control',
  'allow',
  'www-authenticate',
];

/** The publisher normally answers at once. After this time, in milliseconds, it counts as down. */
const timeoutMs = 10_000;

/**
 * One connection for each request, but with `keep-alive`: so the publisher can refuse a body that is still coming, and go on
 * reading it. Otherwise it would close the connection before its answer is read.
 */
const agent = new Agent({ keepAlive: true, maxFreeSockets: 0 });

/** Forwards a request to the publisher on loopback. Answers 503 with an explanation when the publisher is down. */
export function proxyToPublisher(
  request: IncomingMessage,
  response: ServerResponse,
  { port, path }: { port: number; path: string },
  security: string[],
): void {
  const upstream = ask({
    host: '127.0.0.1',
    port,
    method: request.method,
    path,
    headers: pick(request.headers, forwardedRequestHeaders),
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
    const forwarded = Object.entries(pick(answer.headers, forwardedResponseHeaders)).flatMap(
      ([name, value]) => [value].flat().flatMap((one) => [name, one]),
    );
    response.writeHead(answer.statusCode ?? 502, [...security, ...forwarded]);
    // The publisher may refuse a body before all of it has come.
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
