import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { uidOf, type TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { inject } from 'vitest';
import { bootStrapi, type BootedStrapi } from './boot.ts';
import { postgresOn, sqliteIn, type TestDatabase } from './database.ts';
import type { DocumentService } from './documents.ts';

/** A CMS that runs in the test's own process. */
export interface TestCms {
  strapi: Core.Strapi;
  /** Its address, on a free port. */
  url: string;
  /** The folder of its uploaded files, and of its database where that is a file. */
  dataDir: string;
  /** Strapi's document service: what panel and seed write through. */
  documents(type: TypeName): DocumentService;
}

/** The environment of every CMS in tests; `CMS_TOKEN` opens its REST API. */
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
  ADMIN_EMAIL: 'admin@example.org',
  ADMIN_PASSWORD: 'Haslo-na-probe-1',
  // Tests say where a request comes from, as a proxy would.
  PROXIES: '1',
  // Override what the developer may have set, above all a database.
  DATABASE_URL: '',
  CMS_PUBLIC_URL: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  HOOK_URL: '',
  HOOK_SECRET: '',
};

/** The running CMS, and its variables beside `environment`. */
let running: (BootedStrapi & { env: NodeJS.ProcessEnv; dataDir: string }) | undefined;
/** The state that each test file begins with: a CMS after its first start. */
let firstStart: { dataDir: string; database: TestDatabase } | undefined;

/**
 * Returns the CMS of this process, configured as by `pnpm start`, in the state after its first start. Test files with the
 * same environment share one Strapi; each call discards what earlier ones wrote.
 * @param env variables beside `environment`
 */
export async function startCms(env: NodeJS.ProcessEnv = {}): Promise<TestCms> {
  const { dataDir, database } = (firstStart ??= await startFirst());
  await rm(join(dataDir, 'public'), { recursive: true, force: true });
  if (running?.dataDir === dataDir && isDeepStrictEqual(running.env, env)) {
    await mkdir(join(dataDir, 'public/uploads'), { recursive: true });
    await withoutConnection(running.strapi, database.restore);
    return cmsOf(running);
  }
  await stopCms();
  await database.restore();
  return start(dataDir, env, database);
}

/** Stops the running CMS, and starts one on a folder that may hold another one's data. */
export function startCmsOn(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<TestCms> {
  return start(dataDir, env, sqliteIn(dataDir));
}

async function stopCms(): Promise<void> {
  const { end } = running ?? {};
  running = undefined;
  await end?.();
}

/** The first start in this process; it keeps a copy of the resulting database. */
async function startFirst(): Promise<{ dataDir: string; database: TestDatabase }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'osiedle-cms-'));
  const server = inject('postgres');
  const database = server ? postgresOn(server) : sqliteIn(dataDir);
  await database.create();
  const { strapi } = await start(dataDir, {}, database);
  await withoutConnection(strapi, database.backUp);
  return { dataDir, database };
}

async function start(dataDir: string, env: NodeJS.ProcessEnv, { url }: TestDatabase): Promise<TestCms> {
  await stopCms();
  await mkdir(join(dataDir, 'public/uploads'), { recursive: true });
  Object.assign(process.env, environment, { DATA_DIR: dataDir, DATABASE_URL: url }, env);
  running = { ...(await bootStrapi()), env, dataDir };
  return cmsOf(running);
}

function cmsOf({ strapi, url, dataDir }: BootedStrapi & { dataDir: string }): TestCms {
  return {
    strapi,
    url,
    dataDir,
    documents: (type) => strapi.documents(uidOf(type)) as unknown as DocumentService,
  };
}

/** Runs work while Strapi is disconnected from its database. */
async function withoutConnection(strapi: Core.Strapi, work: () => Promise<void>): Promise<void> {
  const { connection } = strapi.db;
  await connection.destroy();
  await work();
  connection.initialize();
}
