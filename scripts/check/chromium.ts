import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Fault } from '../start/fault.ts';
import { canInstall, installPackages } from './debian.ts';

/** Chromium without windows: the same pages with a third less processor time. */
const headlessShell = 'chromium-headless-shell';
const programNames = [
  headlessShell,
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const remedy = `install it (on Debian: apt-get install ${headlessShell}), or give its place as CHROMIUM_PATH.`;

/** Finds the browser for tests: CHROMIUM_PATH, else the PATH. @throws Fault where there is none */
export async function findChromium(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given && !(await isExecutable(given)))
    throw new Fault(`CHROMIUM_PATH is “${given}”, which cannot be run: ${remedy}`);
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const places = given
    ? [given]
    : [...programNames.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  for (const place of places) if (await isExecutable(place)) return place;
  throw new Fault(`Chromium is missing: ${remedy}`);
}

/** Finds the browser. As root on Debian, it installs the headless shell if that is missing. @throws Fault */
export async function ensureChromium(say: (line: string) => void): Promise<string> {
  const found = await findChromium().catch((fault: unknown) => fault as Fault);
  const isSettled = process.env['CHROMIUM_PATH'] || `${found}`.endsWith(headlessShell);
  if (!isSettled && (await canInstall())) {
    say('• Installing Chromium for the browser tests …');
    // Liberation replaces Arial with equal metrics: pages show it until their own font has loaded.
    const cause = await installPackages(headlessShell, 'fonts-liberation').catch((error: unknown) => error);
    if (!cause) return findChromium();
    if (typeof found !== 'string')
      throw new Fault(`Chromium is missing, and apt-get could not install it: ${remedy}`, { cause });
  }
  if (typeof found !== 'string') throw found;
  return found;
}

async function isExecutable(place: string): Promise<boolean> {
  return access(place, constants.X_OK).then(
    () => true,
    () => false,
  );
}
