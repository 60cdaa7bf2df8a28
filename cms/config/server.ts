import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: env.array('APP_KEYS') ?? [] },
  // Uploaded files are state and lie with the rest of it.
  dirs: { public: join(env('DATA_DIR', '../.data'), 'public') },
  // Behind a proxy that ends TLS, the panel's cookies and links need the outer address.
  ...(env('CMS_PUBLIC_URL') ? { url: env('CMS_PUBLIC_URL', ''), proxy: { koa: true } } : {}),
  // Versions change by an update of Osiedle, not one by one.
  logger: { updates: { enabled: false } },
  // Strapi's transfer writes a whole database past the journal. `pnpm backup` and `pnpm restore` do not.
  transfer: { remote: { enabled: false } },
  // Whoever keeps a connection, be it a proxy (nginx: a minute) or the publisher amid other work, gives it up first: a request
  // that goes out on a connection which ends at that moment is lost.
  http: { serverOptions: { requestTimeout: 5 * 60_000, keepAliveTimeout: 75_000 } },
});
