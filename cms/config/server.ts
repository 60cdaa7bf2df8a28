import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { settings } from '../src/settings.ts';

export default (): Core.Config.Server => {
  const { HOST, PORT, APP_KEYS, DATA_DIR, CMS_PUBLIC_URL: publicUrl } = settings();
  return {
    host: HOST,
    port: PORT,
    app: { keys: APP_KEYS.split(',') },
    // Uploaded files are state, so they lie in DATA_DIR too.
    dirs: { public: resolve('..', DATA_DIR, 'public') },
    // Behind a proxy that terminates TLS, the panel's cookies and links need the public address.
    ...(publicUrl ? { url: publicUrl.href.replace(/\/$/, ''), proxy: { koa: true } } : {}),
    // An update of Osiedle brings a new Strapi; nobody updates Strapi alone.
    logger: { updates: { enabled: false } },
    // Strapi's transfer would bypass the journal. `pnpm backup` and `pnpm restore` do the job.
    transfer: { remote: { enabled: false } },
    // Clients must close idle connections before the CMS does (nginx: after a minute; the publisher too): a request sent
    // on a connection that is just closing is lost.
    http: { serverOptions: { requestTimeout: 5 * 60_000, keepAliveTimeout: 75_000 } },
  };
};
