import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { settings } from '../src/settings.ts';

export default (): Core.Config.Server => {
  const { HOST, PORT, APP_KEYS, DATA_DIR, CMS_PUBLIC_URL: publicUrl } = settings();
  return {
    host: HOST,
    port: PORT,
    app: { keys: APP_KEYS.split(',') },
    // Uploaded files are state and lie with the rest of it.
    dirs: { public: resolve('..', DATA_DIR, 'public') },
    // Behind a proxy that ends TLS, the panel's cookies and links need the outer address.
    ...(publicUrl ? { url: publicUrl.href.replace(/\/$/, ''), proxy: { koa: true } } : {}),
    // Versions change by an update of Osiedle, not one by one.
    logger: { updates: { enabled: false } },
    // Strapi's transfer writes a whole database past the journal. `pnpm backup` and `pnpm restore` do not.
    transfer: { remote: { enabled: false } },
    // Whoever keeps a connection, be it a proxy (nginx: a minute) or the publisher amid other work, gives it up first: a request
    // that goes out on a connection which ends at that moment is lost.
    http: { serverOptions: { requestTimeout: 5 * 60_000, keepAliveTimeout: 75_000 } },
  };
};
