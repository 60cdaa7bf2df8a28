import { chmod, lstat, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closeToOthers, prepareDataDir } from '../start/data-dir.ts';
import { temporaryFolder } from './support/commands.ts';

const modeOf = async (path: string) => ((await lstat(path)).mode & 0o777).toString(8);

/** A DATA_DIR as an older version or a copy with `cp` left it: readable by all. */
async function openDataDir(): Promise<string> {
  const dataDir = await temporaryFolder();
  await mkdir(join(dataDir, 'logs'), { mode: 0o755 });
  await mkdir(join(dataDir, 'blobs/ab'), { recursive: true });
  for (const name of ['osiedle.db', 'osiedle.db-wal', 'secrets.json', 'logs/cms.log', 'logs/cms.log.1']) {
    await writeFile(join(dataDir, name), '');
    await chmod(join(dataDir, name), 0o644);
  }
  for (const name of ['.', 'logs', 'blobs']) await chmod(join(dataDir, name), 0o755);
  return dataDir;
}

test('closes a folder that others may read, with its database, secrets and logs', async () => {
  const dataDir = await openDataDir();
  expect(await prepareDataDir(dataDir)).toBeUndefined();
  for (const name of ['.', 'logs', 'blobs', 'public'])
    expect([name, await modeOf(join(dataDir, name))]).toEqual([name, '700']);
  for (const name of ['osiedle.db', 'osiedle.db-wal', 'secrets.json', 'logs/cms.log', 'logs/cms.log.1'])
    expect([name, await modeOf(join(dataDir, name))]).toEqual([name, '600']);
});

test('takes nothing from the owner: a file that may be run stays so', async () => {
  const dataDir = await openDataDir();
  await writeFile(join(dataDir, 'hook.sh'), '');
  await chmod(join(dataDir, 'hook.sh'), 0o755);
  await prepareDataDir(dataDir);
  expect(await modeOf(join(dataDir, 'hook.sh'))).toBe('700');
});

test('creates a new folder for its owner alone', async () => {
  const dataDir = join(await temporaryFolder(), 'new/data');
  expect(await prepareDataDir(dataDir)).toBeUndefined();
  expect(await modeOf(dataDir)).toBe('700');
});

test('leaves what a link leads to as it is', async () => {
  const [dataDir, elsewhere] = [await openDataDir(), await openDataDir()];
  await symlink(elsewhere, join(dataDir, 'uploads'));
  expect(await prepareDataDir(dataDir)).toBeUndefined();
  expect(await modeOf(elsewhere)).toBe('755');
});

test('closes the folder behind a link', async () => {
  const [folder, dataDir] = [await temporaryFolder(), await openDataDir()];
  await symlink(dataDir, join(folder, 'data'));
  expect(await prepareDataDir(join(folder, 'data'))).toBeUndefined();
  expect(await modeOf(dataDir)).toBe('700');
});

test('says why others may still read it where nothing can be changed', async () => {
  // Nobody may change permissions there, not even root.
  const reason = await closeToOthers('/proc/sys/debug');
  expect(reason).toMatch(
    /^Other accounts of this machine may read \/proc\/sys\/debug \(E\w+\): give .* and start it again\.$/,
  );
});
