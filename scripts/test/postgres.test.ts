import { chmod, mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findPostgres } from '../check/postgres.ts';
import { temporaryFolder } from './support/commands.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A folder with programs in it. */
async function folderWith(...names: string[]): Promise<string> {
  const folder = await realpath(await temporaryFolder());
  for (const name of names) {
    await writeFile(join(folder, name), '');
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

test('takes the folder that POSTGRES_BIN names', async () => {
  const folder = await folderWith('initdb', 'postgres');
  vi.stubEnv('POSTGRES_BIN', folder);
  expect(await findPostgres()).toBe(folder);
});

test('finds the server on the PATH, after a folder with only some of its programs', async () => {
  const [partial, complete] = [await folderWith('postgres'), await folderWith('initdb', 'postgres')];
  vi.stubEnv('POSTGRES_BIN', '');
  vi.stubEnv('PATH', `${partial}:${complete}`);
  expect(await findPostgres()).toBe(complete);
});

test('follows links on the PATH to the programs', async () => {
  const [links, complete] = [join(await folderWith(), 'bin'), await folderWith('initdb', 'postgres')];
  await mkdir(links);
  for (const name of ['initdb', 'postgres']) await symlink(join(complete, name), join(links, name));
  vi.stubEnv('POSTGRES_BIN', '');
  vi.stubEnv('PATH', links);
  expect(await findPostgres()).toBe(complete);
});

test('takes no other folder if the one that POSTGRES_BIN names does not exist', async () => {
  vi.stubEnv('POSTGRES_BIN', '/nowhere');
  await expect(findPostgres()).rejects.toThrow(
    'POSTGRES_BIN is “/nowhere”, which holds no initdb and postgres that can be run: install it',
  );
});
