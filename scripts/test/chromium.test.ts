import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findChromium } from '../check/chromium.ts';
import { temporaryFolder } from './support/commands.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A folder with a file of this name, as a browser. */
async function folderWith(name: string, mode = 0o755): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, name), '');
  await chmod(join(folder, name), mode);
  return folder;
}

test('takes the browser that CHROMIUM_PATH names', async () => {
  const place = join(await folderWith('my-browser'), 'my-browser');
  vi.stubEnv('CHROMIUM_PATH', place);
  expect(await findChromium()).toBe(place);
});

test.each(['chromium', 'chromium-browser', 'google-chrome'])('finds %s on the PATH', async (name) => {
  const folder = await folderWith(name);
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', `${await temporaryFolder()}:${folder}`);
  expect(await findChromium()).toBe(join(folder, name));
});

test('prefers the headless shell, wherever it stands on the PATH', async () => {
  const shell = await folderWith('chromium-headless-shell');
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', `${await folderWith('chromium')}:${shell}`);
  expect(await findChromium()).toBe(join(shell, 'chromium-headless-shell'));
});

test('names the remedy when there is no browser', async () => {
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', await folderWith('chromium', 0o644));
  await expect(findChromium()).rejects.toThrow('Chromium is missing: install it');
});

test('takes no other browser if the one that CHROMIUM_PATH names does not exist', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  await expect(findChromium()).rejects.toThrow('CHROMIUM_PATH is “/nowhere/chromium”, which cannot be run');
});
