import { join, resolve } from 'node:path';

/** What both processes are told by the environment. Every variable that they read is read here. */

const root = resolve(import.meta.dirname, '../../..');

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
  dispatch?: DispatchConfig;
}

/** Where a `repository_dispatch` goes after a publish. */
export interface DispatchConfig {
  apiUrl: URL;
  /** `owner/name` */
  repository: string;
  token: string;
}

type Environment = Record<string, string | undefined>;

/** The server's settings. @throws when one is missing or malformed; the message names it and the remedy */
export function readServerConfig(env: Environment): ServerConfig {
  return {
    host: env['HOST'] || '127.0.0.1',
    port: number(env, 'SITE_PORT', 4321),
    publisherPort: number(env, 'PUBLISHER_PORT', 4322),
    dataDir: resolve(env['DATA_DIR'] || join(root, '.data')),
    siteUrl: address(env, 'SITE_URL', `http://localhost:${number(env, 'SITE_PORT', 4321)}`),
  };
}

/** The publisher's settings. @throws when one is missing or malformed; the message names it and the remedy */
export function readPublisherConfig(env: Environment): PublisherConfig {
  const repository = env['GITHUB_DISPATCH_REPO'];
  const token = env['GITHUB_DISPATCH_TOKEN'];
  if (Boolean(repository) !== Boolean(token))
    throw new Error(
      'Only one of GITHUB_DISPATCH_REPO and GITHUB_DISPATCH_TOKEN is set: set both, or neither.',
    );
  return {
    port: number(env, 'PUBLISHER_PORT', 4322),
    dataDir: resolve(env['DATA_DIR'] || join(root, '.data')),
    secret: required(env, 'HOOK_SECRET'),
    siteUrl: address(env, 'SITE_URL', 'http://localhost:4321'),
    cmsUrl: address(env, 'CMS_URL', 'http://127.0.0.1:1337'),
    cmsToken: required(env, 'CMS_TOKEN'),
    siteDir: join(root, 'site'),
    keepReleases: number(env, 'KEEP_RELEASES', 10),
    buildTimeout: number(env, 'BUILD_TIMEOUT', 300) * 1000,
    cmsTimeout: number(env, 'CMS_TIMEOUT', 30) * 1000,
    pollInterval: number(env, 'POLL_INTERVAL', 5) * 1000,
    compareInterval: number(env, 'COMPARE_INTERVAL', 3600) * 1000,
    ...(repository &&
      token && {
        dispatch: { apiUrl: address(env, 'GITHUB_API_URL', 'https://api.github.com'), repository, token },
      }),
  };
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set: start everything with \`npx -y pnpm start\`, or set it.`);
  return value;
}

function number(env: Environment, name: string, fallback: number): number {
  const value = Number(env[name] || fallback);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new Error(`${name} is “${env[name]}”: give a whole number from 1 to 65535.`);
  return value;
}

function address(env: Environment, name: string, fallback: string): URL {
  const value = env[name] || fallback;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`${name} is “${value}”: give a whole address such as ${fallback}.`);
  return url;
}
