import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uidOf, type TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { appDir, compiledCms } from './compiled.ts';
import type { Documents } from './documents.ts';

/** A CMS that runs in the test's own process, on a database of its own. */
export interface Cms {
  strapi: Core.Strapi;
  /** Its address, on a free port. */
  url: string;
  /** The folder of its database and uploaded files. */
  dataDir: string;
  /** Strapi's document service: what panel and seed write through. */
  documents(type: TypeName): Documents;
  /** Ends it, and removes its folder. */
  stop(options?: { keepData?: boolean }): Promise<void>;
}

/** What every CMS of the tests knows; `CMS_TOKEN` opens its REST API. */
export const environment = {
  NODE_ENV: 'production',
  TZ: 'UTC',
  HOST: '127.0.0.1',
  SITE_URL: 'https://osiedle.example.org',
  APP_KEYS: 'key-one,key-two',
  API_TOKEN_SALT: 'api-token-salt',
  ADMIN_JWT_SECRET: 'admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'transfer-token-salt',
  ENCRYPTION_KEY: '0123456789abcdef0123456789abcdef',
  CMS_TOKEN: 'cms-token',
  LOG_LEVEL: 'silent',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'pl',
  // Whatever the person who runs the tests has set, above all a database.
  DATABASE_URL: '',
  CMS_PUBLIC_URL: '',
  ADMIN_EMAIL: '',
  ADMIN_PASSWORD: '',
  HOOK_URL: '',
  HOOK_SECRET: '',
};

/**
 * Starts a real Strapi without its panel, as `pnpm start` configures it. There is one at a time in a process.
 * @param options.dataDir the folder of a CMS that ran before; without it, an empty one is made
 * @param options.env variables beside `environment`
 */
export async function startCms(options: { dataDir?: string; env?: NodeJS.ProcessEnv } = {}): Promise<Cms> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'osiedle-cms-')));
  await mkdir(join(dataDir, 'public/uploads'), { recursive: true });
  Object.assign(process.env, environment, { DATA_DIR: dataDir }, options.env);

  // As the strapi command does: its ES modules would be a second copy beside the CommonJS of `dist`.
  const { createStrapi } = createRequire(import.meta.url)(
    '@strapi/strapi',
  ) as typeof import('@strapi/strapi');
  const others = processListeners();
  const strapi = createStrapi({ appDir, distDir: await compiledCms(), serveAdminPanel: false });
  strapi.log.level = 'error';
  try {
    await strapi.load();
  } catch (error) {
    await destroy(strapi, others);
    throw error;
  }
  await new Promise<void>((resolve) => strapi.server.listen(0, environment.HOST, resolve));
  const { port } = strapi.server.httpServer.address() as AddressInfo;

  return {
    strapi,
    url: `http://${environment.HOST}:${port}`,
    dataDir,
    documents: (type) => strapi.documents(uidOf(type)) as unknown as Documents,
    async stop({ keepData = false } = {}) {
      await destroy(strapi, others);
      if (!keepData) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Listeners = Map<string | symbol, unknown[]>;

function processListeners(): Listeners {
  return new Map(process.eventNames().map((event) => [event, process.listeners(event as NodeJS.Signals)]));
}

/**
 * Ends a Strapi with the listeners that it has put on the process. By itself it takes off all of them, vitest's own too,
 * which then takes the process for dead.
 */
async function destroy(strapi: Core.Strapi, others: Listeners): Promise<void> {
  const removeAllListeners = process.removeAllListeners.bind(process);
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
  }
  for (const [event, listeners] of processListeners()) {
    const own = listeners.filter((listener) => !others.get(event)?.includes(listener));
    for (const listener of own) process.off(event, listener as () => void);
  }
}
