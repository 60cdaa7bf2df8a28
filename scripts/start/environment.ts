import { defaultLocale } from '../../shared/src/index.ts';
import { settingNames, type Program } from '../../shared/src/settings/index.ts';
import { cmsUrl, compileCacheDir, reachable, type Settings } from './settings.ts';
import type { Secrets } from './secrets.ts';

/** The environment of each child: the CMS gets everything (its plugins may need it), the others only what they read. */

/**
 * Compiling takes more than half of the server's start, and stripping types needs 15 MB per thread. The compile cache avoids
 * both after the first start. Without write access Node does without the cache.
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
    // glibc gives every thread its own arena, which never shrinks. Other systems ignore this variable.
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

/** The variables of the start's environment that a program reads. */
function inherit(env: NodeJS.ProcessEnv, program: Program): NodeJS.ProcessEnv {
  return pick(env, [...inheritedNames, ...settingNames(program)]);
}

function pick(env: NodeJS.ProcessEnv, names: string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}
