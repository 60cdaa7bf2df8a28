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

test('takes the folder that it is told', async () => {
  const folder = await folderWith('initdb', 'postgres');
  vi.stubEnv('POSTGRES_BIN', folder);
  expect(await findPostgres()).toBe(folder);
});

test('finds the server on the PATH, past a folder that holds half of it', async () => {
  const [half, whole] = [await folderWith('postgres'), await folderWith('initdb', 'postgres')];
  vi.stubEnv('POSTGRES_BIN', '');
  vi.stubEnv('PATH', `${half}:${whole}`);
  expect(await findPostgres()).toBe(whole);
});

test('follows links on the PATH to where the programs lie', async () => {
  const [links, whole] = [join(await folderWith(), 'bin'), await folderWith('initdb', 'postgres')];
  await mkdir(links);
  for (const name of ['initdb', 'postgres']) await symlink(join(whole, name), join(links, name));
  vi.stubEnv('POSTGRES_BIN', '');
  vi.stubEnv('PATH', links);
  expect(await findPostgres()).toBe(whole);
});

test('does not take another one where the one that it is told is not there', async () => {
  vi.stubEnv('POSTGRES_BIN', '/nowhere');
  await expect(findPostgres()).rejects.toThrow(
    'POSTGRES_BIN is “/nowhere”, which holds no initdb and postgres that can be run: install it',
  );
});
