import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Fault } from '../start/fault.ts';
import { canInstall, installPackages } from './debian.ts';

/** Servers of hosts that visitors' files are put on, for tests. */
const servers = {
  apache: {
    title: 'Apache',
    variable: 'APACHE_PATH',
    names: ['apache2', 'httpd'],
    /** Without the service that the package `apache2` would start. */
    package: 'apache2-bin',
  },
  sftp: {
    title: "OpenSSH's SFTP server",
    variable: 'SFTP_SERVER_PATH',
    names: ['sftp-server'],
    package: 'openssh-sftp-server',
  },
} as const;

export type ServerName = keyof typeof servers;

/** Where servers lie, which the PATH often leaves out. */
const serverFolders = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/lib/openssh',
  '/usr/libexec/openssh',
  '/usr/libexec',
];

/** Finds a server's program: by its variable, else on the PATH. @throws Fault where there is none */
export async function findServer(name: ServerName): Promise<string> {
  const { title, variable, names } = servers[name];
  const given = process.env[variable];
  if (given && !(await canRun(given)))
    throw new Fault(`${variable} is “${given}”, which cannot be run: ${remedyFor(name)}`);
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...serverFolders];
  const places = given ? [given] : names.flatMap((one) => folders.map((folder) => join(folder, one)));
  for (const place of places) if (await canRun(place)) return place;
  throw new Fault(`${title} is missing: ${remedyFor(name)}`);
}

/**
 * Finds all servers. As root on Debian, it installs missing ones.
 * @returns their places, by variable
 * @throws Fault
 */
export async function ensureServers(say: (line: string) => void): Promise<Record<string, string>> {
  const places: Record<string, string> = {};
  for (const name of Object.keys(servers) as ServerName[]) {
    const { title, variable } = servers[name];
    places[variable] = await findServer(name).catch(async (missing: unknown) => {
      if (process.env[variable] || !(await canInstall())) throw missing;
      say(`• Installing ${title} for the tests of an ordinary web space …`);
      try {
        await installPackages(servers[name].package);
      } catch (cause) {
        throw new Fault(`${title} is missing, and apt-get could not install it: ${remedyFor(name)}`, {
          cause,
        });
      }
      return findServer(name);
    });
  }
  return places;
}

function remedyFor(name: ServerName): string {
  const { package: packageName, variable } = servers[name];
  return `install it (on Debian: apt-get install ${packageName}), or give its place as ${variable}.`;
}

function canRun(place: string): Promise<boolean> {
  return access(place, constants.X_OK).then(
    () => true,
    () => false,
  );
}
