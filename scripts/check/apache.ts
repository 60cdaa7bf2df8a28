import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Fault } from '../start/fault.ts';
import { canInstall, installPackages } from './debian.ts';

const programNames = ['apache2', 'httpd'];
/** Where servers lie, which the PATH of people who are not root often leaves out. */
const serverFolders = ['/usr/sbin', '/usr/local/sbin'];
const remedy = 'install it (on Debian: apt-get install apache2-bin), or give its place as APACHE_PATH.';

/** Finds Apache for tests: APACHE_PATH, else the PATH. @throws Fault where there is none */
export async function findApache(): Promise<string> {
  const given = process.env['APACHE_PATH'];
  if (given && !(await canRun(given)))
    throw new Fault(`APACHE_PATH is “${given}”, which cannot be run: ${remedy}`);
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...serverFolders];
  const places = given
    ? [given]
    : programNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const place of places) if (await canRun(place)) return place;
  throw new Fault(`Apache is missing: ${remedy}`);
}

/** Finds Apache. As root on Debian, it installs a missing one, without its service. @throws Fault */
export async function ensureApache(say: (line: string) => void): Promise<string> {
  try {
    return await findApache();
  } catch (missing) {
    if (process.env['APACHE_PATH'] || !(await canInstall())) throw missing;
  }
  say('• Installing Apache for the tests of an ordinary web space …');
  try {
    await installPackages('apache2-bin');
  } catch (cause) {
    throw new Fault(`Apache is missing, and apt-get could not install it: ${remedy}`, { cause });
  }
  return findApache();
}

function canRun(place: string): Promise<boolean> {
  return access(place, constants.X_OK).then(
    () => true,
    () => false,
  );
}
