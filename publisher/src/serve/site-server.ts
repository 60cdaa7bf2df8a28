import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
// Not all of `@osiedle/shared`: its packages take longer to load than everything else that the server needs.
import { basePath, withoutBase } from '@osiedle/shared/base-path';
import { stampPath, stampText } from '@osiedle/shared/stamp';
import { drainRequest } from './drain-request.ts';
import type { ServerConfig } from '../process/config.ts';
import type { Logger } from '../process/log.ts';
import { Blobs } from '../blobs/blobs.ts';
import { answerBelow } from './answer-below.ts';
import { limitConnectionsPerClient } from './connections.ts';
import { LiveRelease, type ServedRelease } from './live-release.ts';
import { proxyToPublisher } from './publisher-proxy.ts';
import { bilingualPage, fallbackPage } from './fallback-pages.ts';
import { cacheControl, sendBody, sendText } from './reply.ts';
import { maxUrlLength, parseTarget, type RequestTarget } from './target.ts';
import { refuseRaw, statusLineFor, type ParseError } from './refuse-raw.ts';
import { hasValidHost } from './host.ts';
import { answerInTurn, endInTurn } from './turns.ts';

/** The limits for clients. */
export interface ServerLimits {
  /** How long a request may take to arrive, in milliseconds. */
  timeoutMs: number;
  /** How many connections may be open. */
  maxConnections: number;
  /** How many connections one client may have open. A proxy in front of the server counts as one client. */
  maxConnectionsPerClient: number;
}

export const defaultLimits: ServerLimits = {
  timeoutMs: 15_000,
  maxConnections: 4096,
  maxConnectionsPerClient: 1024,
};
/** The largest accepted request header, in bytes. */
const maxHeaderBytes = 16 * 1024;

/**
 * Creates the site's server. It serves the files of the live release, and needs neither the CMS nor the publisher. It
 * forwards requests under `/_publisher/` to the publisher, which may come below the site's base path, too.
 */
export function createSiteServer(
  config: ServerConfig,
  log: Logger,
  limits: Partial<ServerLimits> = {},
): Server {
  const { timeoutMs, maxConnections, maxConnectionsPerClient } = { ...defaultLimits, ...limits };
  const current = new LiveRelease(config.dataDir, config.siteUrl, log);
  const blobs = new Blobs(join(config.dataDir, 'blobs'));
  const base = basePath(config.siteUrl);

  /** @returns a promise only where something has to be read first */
  const answer = (request: IncomingMessage, response: ServerResponse): Promise<void> | undefined => {
    // While the server stops, each open connection ends after its answer.
    if (!server.listening) response.shouldKeepAlive = false;
    const url = request.url ?? '';
    if (url.length > maxUrlLength) return refuse(response, 414, 'The address is too long.');
    // HTTP/1.1 requires it (RFC 9112, 3.2). Node's own refusal would lack our headers.
    if (!hasValidHost(request)) return refuse(response, 400, 'Host has to be there once, with one name.');
    const target = parseTarget(url);
    if (!target) return refuse(response, 400, 'The address is malformed.');
    // The CMS asks at the root of this port, and others below the base path.
    const path = withoutBase(target.path, base) ?? target.path;
    if (path.startsWith('/_publisher/')) {
      const own = encodeURI(path) + target.search;
      proxyToPublisher(request, response, { port: config.publisherPort, path: own }, current.security);
      return undefined;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      drainRequest(request);
      return refuse(response, 405, 'Ask with GET or HEAD.', ['allow', 'GET, HEAD']);
    }
    return respond(current.live, target, request, response);
  };

  /** Answers from one release alone, even if the publisher switches meanwhile. */
  const respond = (
    live: ServedRelease | undefined,
    target: RequestTarget,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> | undefined => {
    if (!live) {
      const head = [...current.security, 'retry-after', '5'];
      sendText(response, 503, 'text/html', bilingualPage('preparing'), head);
      return undefined;
    }
    const { path, answer: found } = answerBelow(base, live, target);
    if (path === stampPath) {
      sendText(response, 200, 'application/json', stampText(live), live.security);
      return undefined;
    }
    if ('body' in found)
      return sendBody(request, response, { live, path, ...found }, blobs)?.catch((error: unknown) => {
        // Meanwhile the publisher has switched and deleted the bytes: answer from the new release.
        const next = current.refresh();
        if (next === live || response.headersSent || response.destroyed) throw error;
        return respond(next, target, request, response);
      });
    if ('location' in found) {
      const cache = ['cache-control', cacheControl(path, found.status)];
      const own = ['location', found.location, 'content-length', '0'];
      response.writeHead(found.status, [...live.security, ...cache, ...own]).end();
    } else {
      const page = fallbackPage(found.status, found.locale);
      sendText(response, found.status, 'text/html', page, live.security);
    }
    return undefined;
  };

  const refuse = (
    response: ServerResponse,
    status: number,
    reason: string,
    head: string[] = [],
  ): undefined => {
    sendText(response, status, 'text/plain', `${reason}\n`, [...current.security, ...head]);
  };

  const fail = (error: unknown, request: IncomingMessage, response: ServerResponse): void => {
    // It is no error that a visitor went away.
    if (response.destroyed) return;
    log.error({ err: error, url: request.url }, 'could not answer');
    if (response.headersSent) response.destroy();
    else sendText(response, 500, 'text/html', bilingualPage('failed'), current.security);
  };

  const server = createServer(
    {
      headersTimeout: timeoutMs,
      requestTimeout: timeoutMs,
      connectionsCheckingInterval: Math.min(1000, timeoutMs / 2),
      maxHeaderSize: maxHeaderBytes,
      requireHostHeader: false,
    },
    (request, response) => {
      answerInTurn(request.socket, response, () => {
        try {
          answer(request, response)?.catch((error: unknown) => {
            fail(error, request, response);
          });
        } catch (error) {
          fail(error, request, response);
        }
      });
    },
  );
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    answerInTurn(request.socket, response, () => {
      refuse(response, 417, 'That expectation cannot be met.');
    });
  });
  server.on('clientError', (error: ParseError, socket: Duplex) => {
    endInTurn(socket, () => {
      refuseRaw(statusLineFor(error), socket, current.security);
    });
  });
  // A tunnel. Without a listener Node would close the connection without a word.
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    endInTurn(socket, () => {
      refuseRaw('405 Method Not Allowed', socket, [...current.security, 'allow', 'GET, HEAD']);
    });
  });
  server.on('close', () => {
    current.close();
  });
  server.keepAliveTimeout = 10_000;
  server.maxConnections = maxConnections;
  server.setTimeout(timeoutMs * 4);
  limitConnectionsPerClient(server, maxConnectionsPerClient);
  return server;
}
