import { join, resolve } from 'node:path';
// Not all of `@osiedle/shared`: its packages take longer to load than everything else that the server needs.
import {
  defaultPublisherPort,
  readSettings,
  type Environment,
  type SettingsOf,
} from '@osiedle/shared/settings';

/** The settings of both processes, read from the environment. `shared/src/settings` says what each variable means. */

const root = resolve(import.meta.dirname, '../../..');

export interface ServerConfig {
  /** Address to listen on. */
  host: string;
  /** The site's port. */
  port: number;
  /** Where the publisher listens, on loopback. */
  publisherPort: number;
  /** The folder that holds all state. */
  dataDir: string;
  /** The site's public origin. Where it is `https:`, browsers are told to insist on TLS. */
  siteUrl: URL;
  /** The lowest level that is logged. */
  logLevel: string;
}

export interface PublisherConfig {
  /** The publisher's own port, on loopback. */
  port: number;
  dataDir: string;
  /** The bearer token for hooks, commands and the private status. */
  secret: string;
  siteUrl: URL;
  /** Where the CMS answers, and the read-only token for its API. */
  cmsUrl: URL;
  cmsToken: string;
  /** The folder of the site's project. */
  siteDir: string;
  /** How many releases are kept, the current one included. */
  keepReleases: number;
  /** How long a build may take, and one step of a rendering, in milliseconds. */
  buildTimeoutMs: number;
  /** How long the CMS may take to answer one request, in milliseconds. */
  cmsTimeoutMs: number;
  /** The interval between two checks of the journal for rows that no hook announced, in milliseconds. */
  pollIntervalMs: number;
  /** The interval between two comparisons of the mirrored content with the CMS, in milliseconds. */
  compareIntervalMs: number;
  logLevel: string;
  deploy?: DeployConfig;
}

/** The web space that releases are uploaded to. */
export interface UploadConfig {
  /** The user, the host and the folder. */
  url: URL;
  password?: string | undefined;
  /** The file of a private key. */
  keyFile?: string | undefined;
  /** The fingerprint that the host's key must have: `SHA256:…`. */
  hostKey?: string | undefined;
}

/** How a static host is told of a release: by a `repository_dispatch` of GitHub, or a call of any hook. */
export type HookConfig =
  | {
      kind: 'github';
      apiUrl: URL;
      /** `owner/name` */
      repository: string;
      token: string;
    }
  | {
      kind: 'url';
      /** A secret. */
      url: URL;
    };

/** How a static host gets a release: it is told of it, or the release is uploaded. */
export type DeployConfig = HookConfig | ({ kind: 'upload' } & UploadConfig);

/** Reads the server's settings. @throws SettingsFault */
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

/** Reads the publisher's settings. @throws SettingsFault */
export function readPublisherConfig(env: Environment): PublisherConfig {
  const settings = readSettings('publisher', env);
  const { GITHUB_DISPATCH_REPO: repository, GITHUB_DISPATCH_TOKEN: token, DEPLOY_HOOK_URL: hook } = settings;
  const upload = uploadConfig(settings);
  const told: HookConfig | undefined =
    repository && token
      ? { kind: 'github', apiUrl: settings.GITHUB_API_URL, repository, token }
      : hook && { kind: 'url', url: hook };
  const deploy: DeployConfig | undefined = upload ? { kind: 'upload', ...upload } : told;
  return {
    port: settings.PUBLISHER_PORT ?? defaultPublisherPort,
    dataDir: resolve(root, settings.DATA_DIR),
    secret: settings.HOOK_SECRET,
    siteUrl: settings.SITE_URL ?? new URL('http://localhost:4321'),
    cmsUrl: settings.CMS_URL ?? new URL('http://127.0.0.1:1337'),
    cmsToken: settings.CMS_TOKEN,
    siteDir: join(root, 'site'),
    keepReleases: settings.KEEP_RELEASES,
    buildTimeoutMs: settings.BUILD_TIMEOUT * 1000,
    cmsTimeoutMs: settings.CMS_TIMEOUT * 1000,
    pollIntervalMs: settings.POLL_INTERVAL * 1000,
    compareIntervalMs: settings.COMPARE_INTERVAL * 1000,
    logLevel: settings.LOG_LEVEL,
    ...(deploy && { deploy }),
  };
}

/** Takes the upload's settings from those of a program. @returns undefined where nothing is uploaded */
export function uploadConfig(
  settings: Pick<
    SettingsOf<'publisher'>,
    'UPLOAD_URL' | 'UPLOAD_PASSWORD' | 'UPLOAD_KEY_FILE' | 'UPLOAD_HOST_KEY'
  >,
): UploadConfig | undefined {
  const {
    UPLOAD_URL: url,
    UPLOAD_PASSWORD: password,
    UPLOAD_KEY_FILE: key,
    UPLOAD_HOST_KEY: hostKey,
  } = settings;
  return url && { url, password, keyFile: key && resolve(root, key), hostKey };
}
