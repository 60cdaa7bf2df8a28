import { join, resolve } from 'node:path';
// Not the whole contract: what it stands on takes longer to load than all else that the server needs.
import { readSettings, type Environment } from '@osiedle/shared/settings';

/** What both processes are told by the environment: what the variables mean is in `shared/src/settings`. */

const root = resolve(import.meta.dirname, '../../..');
const defaultPublisherPort = 4322;

export interface ServerConfig {
  /** Address to listen on. */
  host: string;
  /** The site's port. */
  port: number;
  /** Where the publisher listens, on loopback. */
  publisherPort: number;
  /** Folder that holds all state. */
  dataDir: string;
  /** The site's public origin: decides whether browsers are told to insist on TLS. */
  siteUrl: URL;
  /** The least that the log tells. */
  logLevel: string;
}

export interface PublisherConfig {
  /** The publisher's own port, on loopback. */
  port: number;
  dataDir: string;
  /** The secret that hooks and the private status are asked with. */
  secret: string;
  siteUrl: URL;
  /** Where the CMS answers, and the read-only token for it. */
  cmsUrl: URL;
  cmsToken: string;
  /** The folder of the site's project. */
  siteDir: string;
  /** How many releases stay on disk, the current one included. */
  keepReleases: number;
  /** How long one build may take, in milliseconds. */
  buildTimeout: number;
  /** How long the CMS may take for one answer, in milliseconds. */
  cmsTimeout: number;
  /** How often the journal is asked for rows that no hook told of, in milliseconds. */
  pollInterval: number;
  /** How often all content is read and compared with what the rows have made of it, in milliseconds. */
  compareInterval: number;
  logLevel: string;
  dispatch?: DispatchConfig;
}

/** Where a `repository_dispatch` goes after a publish. */
export interface DispatchConfig {
  apiUrl: URL;
  /** `owner/name` */
  repository: string;
  token: string;
}

/** The server's settings. @throws SettingsFault */
export function readServerConfig(env: Environment): ServerConfig {
  const settings = readSettings('server', env);
  return {
    host: settings.HOST,
    port: settings.SITE_PORT,
    publisherPort: settings.PUBLISHER_PORT ?? defaultPublisherPort,
    dataDir: resolve(root, settings.DATA_DIR),
    siteUrl: settings.SITE_URL ?? new URL(`http://localhost:${settings.SITE_PORT}`),
    logLevel: settings.LOG_LEVEL,
  };
}

/** The publisher's settings. @throws SettingsFault */
export function readPublisherConfig(env: Environment): PublisherConfig {
  const settings = readSettings('publisher', env);
  const { GITHUB_DISPATCH_REPO: repository, GITHUB_DISPATCH_TOKEN: token } = settings;
  return {
    port: settings.PUBLISHER_PORT ?? defaultPublisherPort,
    dataDir: resolve(root, settings.DATA_DIR),
    secret: settings.HOOK_SECRET,
    siteUrl: settings.SITE_URL ?? new URL('http://localhost:4321'),
    cmsUrl: settings.CMS_URL ?? new URL('http://127.0.0.1:1337'),
    cmsToken: settings.CMS_TOKEN,
    siteDir: join(root, 'site'),
    keepReleases: settings.KEEP_RELEASES,
    buildTimeout: settings.BUILD_TIMEOUT * 1000,
    cmsTimeout: settings.CMS_TIMEOUT * 1000,
    pollInterval: settings.POLL_INTERVAL * 1000,
    compareInterval: settings.COMPARE_INTERVAL * 1000,
    logLevel: settings.LOG_LEVEL,
    ...(repository && token && { dispatch: { apiUrl: settings.GITHUB_API_URL, repository, token } }),
  };
}
