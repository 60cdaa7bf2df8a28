import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Whether missing programs can be installed: as root on Debian and its kin. */
export async function canInstall(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false;
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID(_LIKE)?=.*debian/m.test(release);
}

/** Installs packages of Debian, without those that they only recommend. @throws when apt-get fails */
export async function installPackages(...names: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  await promisify(execFile)('apt-get', ['update', '-q'], options);
  await promisify(execFile)('apt-get', ['install', '-qy', '--no-install-recommends', ...names], options);
}
