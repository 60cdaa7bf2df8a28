import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { forget } from '../body.ts';
import type { ServerConfig } from '../config.ts';
import type { Logger } from '../log.ts';
import { Blobs } from '../releases/blobs.ts';
import { Current } from './current.ts';
import { findAnswer } from './find.ts';
import { forward } from './forward.ts';
import { securityHeaders, setHeaders } from './headers.ts';
import { bilingualPage, plainPage } from './plain.ts';
import { cacheControl, sendBody, sendText } from './reply.ts';
import { longestUrl, parseTarget } from './target.ts';

/**
 * The site's server: bytes of the live release, and nothing else. It needs neither the CMS nor the publisher; what is
 * under `/_publisher/` is passed on to the latter.
 * @param patience how long a request may take to arrive, in milliseconds
 */
export function createSite(config: ServerConfig, log: Logger, patience = 15_000): Server {
  const current = new Current(config.dataDir, log);
  const blobs = new Blobs(join(config.dataDir, 'blobs'));
  let headers = { of: current.live, all: securityHeaders(config.siteUrl, current.live?.styles) };
  const currentHeaders = (): Record<string, string> => {
    const { live } = current;
    if (headers.of !== live) headers = { of: live, all: securityHeaders(config.siteUrl, live?.styles) };
    return headers.all;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '';
    if (url.length > longestUrl) return refuse(response, 414, 'The address is too long.');
    // RFC 9112, 3.2. Node's own refusal would lack our headers.
    if (!request.headers.host && request.httpVersion !== '1.0')
      return refuse(response, 400, 'Host is missing.');
    const target = parseTarget(url);
    if (!target) return refuse(response, 400, 'The address is malformed.');
    if (target.path.startsWith('/_publisher/')) {
      forward(request, response, config.publisherPort);
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      forget(request);
      return refuse(response, 405, 'Ask with GET or HEAD.');
    }
    // Taken once: the whole answer comes from this release, whatever is switched meanwhile.
    const { live } = current;
    if (!live) {
      response.setHeader('retry-after', '5');
      sendText(response, 503, 'text/html', bilingualPage('preparing'));
      return;
    }
    const found = findAnswer(live, target);
    if ('location' in found) {
      response.setHeader('cache-control', cacheControl(target.path, found.status));
      response.writeHead(found.status, { location: found.location, 'content-length': 0 }).end();
    } else if ('locale' in found)
      sendText(response, found.status, 'text/html', plainPage('notFound', found.locale));
    else await sendBody(request, response, { ...found, path: target.path, blobs });
  };

  const server = createServer(
    {
      headersTimeout: patience,
      requestTimeout: patience,
      connectionsCheckingInterval: Math.min(1000, patience / 2),
      requireHostHeader: false,
    },
    (request, response) => {
      setHeaders(response, currentHeaders());
      answer(request, response).catch((error: unknown) => {
        // A visitor who went away is no fault.
        if (response.destroyed) return;
        log.error({ err: error, url: request.url }, 'could not answer');
        if (response.headersSent) response.destroy();
        else sendText(response, 500, 'text/html', bilingualPage('failed'));
      });
    },
  );
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    setHeaders(response, currentHeaders());
    refuse(response, 417, 'That expectation cannot be met.');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    refuseRaw(error, socket, currentHeaders());
  });
  server.on('close', () => {
    current.close();
  });
  server.keepAliveTimeout = 10_000;
  server.maxConnections = 4096;
  server.setTimeout(patience * 4);
  return server;
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  sendText(response, status, 'text/plain', `${reason}\n`);
}

/** Answers what could not even be parsed as a request, with the headers that every answer has. */
function refuseRaw(error: NodeJS.ErrnoException, socket: Duplex, headers: Record<string, string>): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const line =
    {
      HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
      ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
    }[error.code ?? ''] ?? '400 Bad Request';
  const all = { ...headers, 'cache-control': 'no-store', connection: 'close', 'content-length': '0' };
  const fields = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${line}`, ...fields, '', ''].join('\r\n'), () => {
    socket.destroy();
  });
}
