import { randomUUID } from 'node:crypto';
import { log } from '../log.ts';
import { changeOrigin } from '../journal/change-origin.ts';
import type { Core } from '@strapi/strapi';

interface Context {
  method: string;
  path: string;
  status: number;
  state: { requestId?: string; route?: { info: { type: string } } };
  set(header: string, value: string): void;
}

/**
 * Gives each request an id and returns it as X-Request-Id; journal rows name it. Logs requests to panel and API, without
 * query and body, which may hold secrets and content.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: () => Promise<void>): Promise<void> => {
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
