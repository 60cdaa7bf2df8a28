import { execFile } from 'node:child_process';
import { access, constants, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Fault } from '../start/fault.ts';

const programNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const remedy = 'install it (on Debian: apt-get install chromium), or give its place as CHROMIUM_PATH.';

/** Finds the browser for tests: CHROMIUM_PATH, else the PATH. @throws Fault where there is none */
export async function findChromium(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given && !(await isExecutable(given)))
    throw new Fault(`CHROMIUM_PATH is “${given}”, which cannot be run: ${remedy}`);
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const places = given
    ? [given]
    : [...folders.flatMap((folder) => programNames.map((name) => join(folder, name))), ...elsewhere];
  for (const place of places) if (await isExecutable(place)) return place;
  throw new Fault(`Chromium is missing: ${remedy}`);
}

/** Finds the browser. As root on Debian, it installs a missing one. @throws Fault */
export async function ensureChromium(say: (line: string) => void): Promise<string> {
  try {
    return await findChromium();
  } catch (missing) {
    if (process.getuid?.() !== 0 || !(await isDebian())) throw missing;
  }
  say('• Installing Chromium for the browser tests …');
  // Liberation replaces Arial with equal metrics: pages show it until their own font has loaded.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await promisify(execFile)('apt-get', ['update', '-q'], { env });
    await promisify(execFile)(
      'apt-get',
      ['install', '-qy', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      {
        env,
        maxBuffer: 64 * 1024 * 1024,
      },
    );
  } catch (cause) {
    throw new Fault(`Chromium is missing, and apt-get could not install it: ${remedy}`, { cause });
  }
  return findChromium();
}

async function isExecutable(place: string): Promise<boolean> {
  return access(place, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function isDebian(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID(_LIKE)?=.*debian/m.test(release);
}
