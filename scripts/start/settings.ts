import { join, resolve } from 'node:path';
import {
  readSettings as read,
  SettingsFault,
  type Environment,
  type SettingsOf,
} from '../../shared/src/settings/index.ts';
import { Fault } from './fault.ts';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Node's compile cache of our code. */
export const compileCacheDir = join(root, 'node_modules/.cache/osiedle');

/** The settings of `pnpm start`, from environment and arguments. */
export interface Settings {
  host: string;
  cmsPort: number;
  sitePort: number;
  /** Undefined: any free port. The publisher listens on loopback only. */
  publisherPort: number | undefined;
  /** Folder of all state. */
  dataDir: string;
  /** The site's public address, without a final slash. */
  siteUrl: string;
  adminEmail: string;
  /** How many releases stay on disk. */
  keepReleases: number;
  /** Whether an empty CMS is filled with the sample content. */
  sample: boolean;
  /** The environment that children inherit. */
  env: NodeJS.ProcessEnv;
}

/** Reads the settings of a start, or of another command. @throws Fault that names all wrong settings */
export function readStartSettings(env: NodeJS.ProcessEnv, args: string[]): Settings {
  const unknown = args.find((arg) => !['--empty', '--'].includes(arg));
  if (unknown) throw new Fault(`“${unknown}” is not an option of start: the only one is --empty.`);
  const settings = readProgramSettings('start', env);
  return {
    host: settings.HOST,
    cmsPort: settings.CMS_PORT,
    sitePort: settings.SITE_PORT,
    publisherPort: settings.PUBLISHER_PORT,
    dataDir: resolve(root, settings.DATA_DIR),
    siteUrl: settings.SITE_URL?.href.replace(/\/$/, '') ?? `http://localhost:${settings.SITE_PORT}`,
    adminEmail: settings.ADMIN_EMAIL ?? 'admin@osiedle.example',
    keepReleases: settings.KEEP_RELEASES,
    sample: !args.includes('--empty'),
    env,
  };
}

/** Reads the settings of a program. @throws Fault that names all wrong settings */
export function readProgramSettings<P extends 'start' | 'site'>(program: P, env: Environment): SettingsOf<P> {
  try {
    return read(program, env);
  } catch (cause) {
    throw cause instanceof SettingsFault ? new Fault(cause.message, { cause }) : cause;
  }
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
