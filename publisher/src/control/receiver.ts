import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { maxPreviewBytes, previewRequest, previewRequestPath } from '@osiedle/shared';
import { drainRequest } from '../serve/drain-request.ts';
import { BadRequest, readJson } from './json-body.ts';
import type { Commands } from './commands.ts';
import { CommandError } from './operations.ts';
import type { Logger } from '../process/log.ts';
import type { Metrics } from './metrics.ts';
import type { Previews } from '../preview/previews.ts';
import { hasSecret } from './secret.ts';
import { privateStatus, publicStatus, type StatusSources } from './status.ts';

export interface ReceiverOptions {
  secret: string;
  sources: StatusSources;
  commands: Commands;
  metrics: Metrics;
  previews: Pick<Previews, 'ask'>;
  log: Logger;
  /** How long a request may take to arrive, in milliseconds. */
  timeoutMs?: number;
}

/**
 * The paths that the publisher answers, with their methods. A table is enough for eight fixed paths: a router (find-my-way,
 * polka) would not do the hard part, which is to refuse with the right methods, before a body is read.
 */
const methods: Record<string, string[]> = {
  '/_publisher/hook': ['POST'],
  '/_publisher/status': ['GET', 'HEAD'],
  '/_publisher/metrics': ['GET', 'HEAD'],
  [previewRequestPath]: ['POST'],
  '/_publisher/rollback': ['POST'],
  '/_publisher/resume': ['POST'],
  '/_publisher/confirm': ['POST'],
  '/_publisher/erase': ['POST'],
};

/** Creates the publisher's HTTP server: hooks, status, metrics and an operator's commands. It is for loopback alone. */
export function createReceiver(options: ReceiverOptions): Server {
  const { secret, sources, commands, metrics, previews, log, timeoutMs = 10_000 } = options;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const allowed = methods[path];
    if (!allowed) throw new BadRequest(404, 'There is nothing here.');
    if (!allowed.includes(request.method ?? '')) {
      response.setHeader('allow', allowed.join(', '));
      throw new BadRequest(405, `Ask with ${allowed.join(' or ')}.`);
    }
    const isAuthorised = hasSecret(request.headers.authorization, secret);
    if (path === '/_publisher/status') {
      send(response, 200, isAuthorised ? privateStatus(sources) : publicStatus(sources));
      return;
    }
    if (!isAuthorised) {
      response.setHeader('www-authenticate', 'Bearer');
      throw new BadRequest(401, 'Send the secret as a bearer token.');
    }
    if (path === '/_publisher/metrics') {
      const { type, text } = await metrics.read();
      sendText(response, 200, type, text);
      return;
    }
    if (path === previewRequestPath) {
      const { data, error } = previewRequest.safeParse(await readJson(request, maxPreviewBytes));
      if (!data) throw new BadRequest(400, `This asks for no page: ${error.message}`);
      send(response, 200, await previews.ask(data));
      return;
    }
    const body = await readJson(request);
    const command = path.replace('/_publisher/', '');
    if (isCommand(command, commands)) {
      send(response, 200, await runCommand(() => commands[command](stringsOf(body))));
      return;
    }
    const { event, model } = body;
    sources.queue.request(['hook', label(event), label(model)].filter(Boolean).join(' '));
    send(response, 202, { state: sources.queue.state });
  };

  const server = createServer(
    {
      headersTimeout: timeoutMs,
      requestTimeout: timeoutMs,
      connectionsCheckingInterval: Math.min(1000, timeoutMs / 2),
    },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        const status = error instanceof BadRequest ? error.status : 500;
        const message =
          error instanceof BadRequest ? error.message : 'The publisher failed; its log says how.';
        if (status === 500 && !request.destroyed) log.error({ err: error }, 'could not answer');
        if (response.headersSent || response.destroyed) return;
        send(response, status, { error: message });
        if (!request.complete) drainRequest(request);
      });
    },
  );
  server.setTimeout(timeoutMs * 3);
  return server;
}

/** Makes a value from outside short and harmless enough for logs and the history. */
function label(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[^\w.:-]/g, '').slice(0, 60) : '';
}

function isCommand(name: string, commands: Commands): name is keyof Commands {
  return Object.hasOwn(commands, name);
}

async function runCommand(command: () => Promise<object>): Promise<object> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof CommandError) throw new BadRequest(409, error.message);
    throw error;
  }
}

function stringsOf(body: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function send(response: ServerResponse, status: number, body: object): void {
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}
