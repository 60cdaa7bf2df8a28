import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BadRequest, forget, readJson } from './body.ts';
import type { Logger } from './log.ts';
import { hasSecret } from './secret.ts';
import { privateStatus, publicStatus, type Sources } from './status.ts';

export interface ReceiverOptions {
  secret: string;
  sources: Sources;
  log: Logger;
  /** How long a request may take to arrive, in milliseconds. */
  patience?: number;
}

/** The paths that the publisher answers, and how each may be asked. */
const methods: Record<string, string[]> = {
  '/_publisher/hook': ['POST'],
  '/_publisher/status': ['GET', 'HEAD'],
};

/** The publisher's HTTP side: `POST /_publisher/hook` and `GET /_publisher/status`. Meant for loopback alone. */
export function createReceiver({ secret, sources, log, patience = 10_000 }: ReceiverOptions): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const allowed = methods[path];
    if (!allowed) throw new BadRequest(404, 'There is nothing here.');
    if (!allowed.includes(request.method ?? '')) {
      response.setHeader('allow', allowed.join(', '));
      throw new BadRequest(405, `Ask with ${allowed.join(' or ')}.`);
    }
    const known = hasSecret(request.headers.authorization, secret);
    if (path === '/_publisher/status') {
      send(response, 200, known ? privateStatus(sources) : publicStatus(sources));
      return;
    }
    if (!known) {
      response.setHeader('www-authenticate', 'Bearer');
      throw new BadRequest(401, 'Send the secret as a bearer token.');
    }
    const { event, model } = await readJson(request);
    sources.queue.ask(['hook', label(event), label(model)].filter(Boolean).join(' '));
    send(response, 202, { state: sources.queue.state });
  };

  const server = createServer(
    {
      headersTimeout: patience,
      requestTimeout: patience,
      connectionsCheckingInterval: Math.min(1000, patience / 2),
    },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        const status = error instanceof BadRequest ? error.status : 500;
        const message =
          error instanceof BadRequest ? error.message : 'The publisher failed; its log says how.';
        if (status === 500 && !request.destroyed) log.error({ err: error }, 'could not answer');
        if (response.headersSent || response.destroyed) return;
        send(response, status, { error: message });
        if (!request.complete) forget(request);
      });
    },
  );
  server.setTimeout(patience * 3);
  return server;
}

/** A word from outside, short and harmless enough for logs and the history. */
function label(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[^\w.:-]/g, '').slice(0, 60) : '';
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}
