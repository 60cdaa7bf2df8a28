import { access, constants, glob, realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { Fault } from '../start/fault.ts';
import { canInstall, installPackages } from './debian.ts';

/** Where Debian puts the programs of each version, which it leaves out of the PATH. */
const debianFolders = '/usr/lib/postgresql/*/bin';
const remedy =
  'install it (on Debian: apt-get install postgresql), or give the folder of initdb and postgres as POSTGRES_BIN.';

/**
 * The folder with the programs of a Postgres server, `initdb` and `postgres`: `POSTGRES_BIN`, else the first on the PATH,
 * else the newest of Debian's. @throws Fault where there is none
 */
export async function findPostgres(): Promise<string> {
  const given = process.env['POSTGRES_BIN'];
  if (given && !(await holdsServer(given)))
    throw new Fault(
      `POSTGRES_BIN is “${given}”, which holds no initdb and postgres that can be run: ${remedy}`,
    );
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const folder of given ? [given] : [...onPath, ...(await newestFirst(debianFolders))])
    // A link on the PATH leads to the folder that holds the client's programs too.
    if (await holdsServer(folder)) return dirname(await realpath(join(folder, 'postgres')));
  throw new Fault(`Postgres is missing: ${remedy}`);
}

/** Finds the server. As root on Debian, it installs a missing one. @throws Fault */
export async function ensurePostgres(say: (line: string) => void): Promise<string> {
  try {
    return await findPostgres();
  } catch (missing) {
    if (process.env['POSTGRES_BIN'] || !(await canInstall())) throw missing;
  }
  say('• Installing Postgres for the tests on it …');
  try {
    await installPackages('postgresql');
  } catch (cause) {
    throw new Fault(`Postgres is missing, and apt-get could not install it: ${remedy}`, { cause });
  }
  return findPostgres();
}

async function holdsServer(folder: string): Promise<boolean> {
  const programs = ['initdb', 'postgres'].map((name) => access(join(folder, name), constants.X_OK));
  return Promise.all(programs).then(
    () => true,
    () => false,
  );
}

async function newestFirst(pattern: string): Promise<string[]> {
  const folders: string[] = [];
  for await (const folder of glob(pattern)) folders.push(folder);
  return folders.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}
