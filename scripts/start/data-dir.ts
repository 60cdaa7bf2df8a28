import { chmod, lstat, mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, Fault } from './fault.ts';

/** The permissions of everybody but the owner: the umask of commands that write to DATA_DIR, and of what they start. */
export const ownersAlone = 0o077;

/**
 * Makes sure that DATA_DIR exists and is writable, and that only its owner may read it: it holds accounts, drafts and
 * secrets. What is created in it later, a command creates with the umask {@link ownersAlone}.
 * @returns why others may still read it, with the remedy; undefined where they may not
 * @throws Fault when it cannot be written to
 */
export async function prepareDataDir(dataDir: string): Promise<string | undefined> {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeFile(probe, 'x');
    await rm(probe);
    // Strapi does not create this folder, and does not start without it.
    await mkdir(join(dataDir, 'public/uploads'), { recursive: true });
  } catch (cause) {
    const remedy = 'give a folder that you may write to with DATA_DIR=/some/folder.';
    throw new Fault(`The folder ${dataDir} cannot be written to (${codeOf(cause)}): ${remedy}`, { cause });
  }
  return closeToOthers(dataDir);
}

/**
 * Takes the permissions of others from a folder, from what lies in it, and from its logs. The folders in it need no more:
 * nobody else can enter them.
 * @returns as {@link prepareDataDir}
 */
export async function closeToOthers(dataDir: string): Promise<string | undefined> {
  const inside = async (folder: string): Promise<string[]> =>
    (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
  const logs = await inside(join(dataDir, 'logs'));
  for (const path of [await realpath(dataDir), ...(await inside(dataDir)), ...logs]) {
    const reason = await close(path).catch((error: unknown) => codeOf(error));
    if (reason)
      return (
        `Other accounts of this machine may read ${path} (${reason}): ` +
        `give ${dataDir} to the account that runs Osiedle, on a file system with permissions, and start it again.`
      );
  }
  return undefined;
}

/** @returns why the permissions are as they were, where that is so @throws when they cannot be changed */
async function close(path: string): Promise<string | undefined> {
  const stats = await lstat(path).catch(() => undefined);
  // A running process may have removed it; and what a link leads to is not ours.
  if (!stats || stats.isSymbolicLink() || (stats.mode & ownersAlone) === 0) return undefined;
  await chmod(path, stats.mode & 0o700);
  // Some file systems accept the change and ignore it.
  return ((await lstat(path)).mode & ownersAlone) === 0 ? undefined : 'it has no permissions';
}
