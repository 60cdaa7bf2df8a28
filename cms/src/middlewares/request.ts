import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../doors/address.ts';
import { settings } from '../settings.ts';
import { log } from '../log.ts';
import { changeOrigin } from '../journal/change-origin.ts';
import type { Core } from '@strapi/strapi';

interface Context {
  method: string;
  path: string;
  request: { ip: string };
  req: IncomingMessage;
  status: number;
  state: { requestId?: string; route?: { info: { type: string } } };
  set(header: string, value: string): void;
}

/**
 * Gives each request an id and returns it as X-Request-Id; journal rows name it. Finds the address that a request comes
 * from; Koa would believe what the client says. Logs requests to panel and API, without query and body, which may hold
 * secrets and content.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const { PROXIES: proxies } = settings();
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    const { socket, headers } = context.req;
    context.request.ip = clientAddress(
      socket.remoteAddress ?? '',
      headers['x-forwarded-for']?.toString(),
      proxies,
    );
    const start = performance.now();
    context.state.requestId = randomUUID();
    context.set('X-Request-Id', context.state.requestId);
    await next();
    // Routes of type `api` serve the panel's own files and uploads.
    if (!['admin', 'content-api'].includes(context.state.route?.info.type ?? '')) return;
    const { method, path, status } = context;
    log.info(
      { ...changeOrigin(strapi), method, path, status, ms: Math.round(performance.now() - start) },
      'request',
    );
  };
};
