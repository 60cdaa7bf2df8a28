import { join, resolve } from 'node:path';
import { Fault } from './fault.ts';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Where Node keeps what it has compiled of our code, for the next process that loads it. */
export const compiledCode = join(root, 'node_modules/.cache/osiedle');

/** What `pnpm start` is told, by environment and arguments. */
export interface Settings {
  host: string;
  cmsPort: number;
  sitePort: number;
  /** Absent: any free port; it is spoken to on loopback only. */
  publisherPort: number | undefined;
  /** Folder of all state. */
  dataDir: string;
  /** Public origin of the site. */
  siteUrl: string;
  adminEmail: string;
  /** Whether an empty CMS is filled with the sample content. */
  sample: boolean;
  /** The environment that children inherit. */
  env: NodeJS.ProcessEnv;
}

/** Reads the settings. @throws Fault that names the variable and the remedy */
export function readSettings(env: NodeJS.ProcessEnv, args: string[]): Settings {
  const unknown = args.find((arg) => !['--empty', '--'].includes(arg));
  if (unknown) throw new Fault(`“${unknown}” is not an option of start: the only one is --empty.`);
  const sitePort = port(env, 'SITE_PORT', 4321);
  const cmsPort = port(env, 'CMS_PORT', 1337);
  if (sitePort === cmsPort)
    throw new Fault(`SITE_PORT and CMS_PORT are both ${sitePort}: give one another number.`);
  return {
    host: env['HOST'] || '127.0.0.1',
    cmsPort,
    sitePort,
    publisherPort: env['PUBLISHER_PORT'] ? port(env, 'PUBLISHER_PORT', 0) : undefined,
    dataDir: resolve(root, env['DATA_DIR'] || '.data'),
    siteUrl: origin(env['SITE_URL'] || `http://localhost:${sitePort}`),
    adminEmail: env['ADMIN_EMAIL'] || 'admin@osiedle.example',
    sample: !args.includes('--empty'),
    env,
  };
}

/** Where children reach a service of ours: the listening address, or loopback where that means every address. */
export function reachable(host: string): string {
  const address = ['0.0.0.0', '::', 'localhost'].includes(host) ? '127.0.0.1' : host;
  return address.includes(':') ? `[${address}]` : address;
}

/** The CMS's address for other processes on this machine. */
export function cmsUrl(settings: Settings): string {
  return `http://${reachable(settings.host)}:${settings.cmsPort}`;
}

function port(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(env[name] || fallback);
  if (Number.isInteger(value) && value > 0 && value <= 65_535) return value;
  throw new Fault(`${name} is “${env[name]}”: give a whole number from 1 to 65535.`);
}

function origin(value: string): string {
  const url = URL.parse(value);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin;
  throw new Fault(`SITE_URL is “${value}”: give an address without a path, such as https://osiedla.example.`);
}
