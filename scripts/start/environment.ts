import { defaultLocale } from '../../shared/src/index.ts';
import { namesOf, type Program } from '../../shared/src/settings/index.ts';
import { cmsUrl, compileCacheDir, reachable, type Settings } from './settings.ts';
import type { Secrets } from './secrets.ts';

/** What a child gets to know: the CMS everything (its plugins may need it), the others only what they read. */

/**
 * More than half of the time in which the server starts is the compiling of its code, and what takes types out of ours needs
 * 15 MB in each thread: both is done at the first start alone. Where Node may not write, it does without.
 */
const ownCodeVariables = { NODE_ENV: 'production', NODE_COMPILE_CACHE: compileCacheDir };
const inheritedNames = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'NODE_EXTRA_CA_CERTS'];

export function cmsEnvironment(settings: Settings, secrets: Secrets): NodeJS.ProcessEnv {
  const { host, cmsPort, sitePort, dataDir, siteUrl, adminEmail } = settings;
  return {
    ...settings.env,
    ...secrets,
    ...pick(settings.env, ['ADMIN_PASSWORD']),
    NODE_ENV: 'production',
    // Postgres keeps times without a zone.
    TZ: 'UTC',
    HOST: host,
    PORT: String(cmsPort),
    DATA_DIR: dataDir,
    SITE_URL: siteUrl,
    HOOK_URL: `http://${reachable(host)}:${sitePort}/_publisher/hook`,
    ADMIN_EMAIL: adminEmail,
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: defaultLocale,
  };
}

export function publisherEnvironment(settings: Settings, secrets: Secrets, port: number): NodeJS.ProcessEnv {
  return {
    ...inherit(settings.env, 'publisher'),
    ...ownCodeVariables,
    // glibc gives every thread a heap of its own, which stays as large as it once was. Other systems do not know this.
    MALLOC_ARENA_MAX: '2',
    PUBLISHER_PORT: String(port),
    DATA_DIR: settings.dataDir,
    SITE_URL: settings.siteUrl,
    HOOK_SECRET: secrets.HOOK_SECRET,
    CMS_URL: cmsUrl(settings),
    CMS_TOKEN: secrets.CMS_TOKEN,
  };
}

export function serverEnvironment(settings: Settings, publisherPort: number): NodeJS.ProcessEnv {
  return {
    ...inherit(settings.env, 'server'),
    ...ownCodeVariables,
    HOST: settings.host,
    SITE_PORT: String(settings.sitePort),
    PUBLISHER_PORT: String(publisherPort),
    DATA_DIR: settings.dataDir,
    SITE_URL: settings.siteUrl,
  };
}

/** What a program reads of what was given to the start. */
function inherit(env: NodeJS.ProcessEnv, program: Program): NodeJS.ProcessEnv {
  return pick(env, [...inheritedNames, ...namesOf(program)]);
}

function pick(env: NodeJS.ProcessEnv, names: string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}
