import { readdirSync } from 'node:fs';
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flush } from '../../publisher/src/blobs/durable.ts';
import { lock, LockedError } from '../../publisher/src/process/lock.ts';
import { codeOf, Fault } from '../start/fault.ts';
import type { Settings } from '../start/settings.ts';
import { step, type Say } from '../start/progress.ts';
import type { BackupDatabase } from './database.ts';
import { selectDatabase } from './select-database.ts';
import { copyWithChecksum, forEachParallel, isMissing, isSameChecksum, checksumOf } from './checksums.ts';
import { explainFileError, allOrNothing } from './all-or-nothing.ts';
import {
  damagedBackup,
  problemsOf,
  readRecord,
  secretsPath,
  type BackupRecord,
  type RecordedFile,
} from './record.ts';

export interface Restored {
  record: BackupRecord;
  /** Whether the secrets were restored; without them the next start creates new ones. */
  secrets: boolean;
}

const lockFile = 'start.lock';
/** A start takes a folder with this file for set up, so it is moved into place last. */
const firstRunFile = 'first-run.json';
/** By it the next start of the CMS knows that what is scheduled was scheduled before another day (cms/src/scheduling). */
const restoredFile = 'restored.json';
/** The root of a mounted file system contains it from the beginning. */
const systemFolder = 'lost+found';

/**
 * Restores a backup onto an empty DATA_DIR and database. It compares everything with the record before it moves anything
 * into place.
 * @throws Fault when the target is not empty or the backup is damaged; nothing is left behind then
 */
export async function restoreBackup(settings: Settings, folder: string, say: Say): Promise<Restored> {
  const { dataDir } = settings;
  const record = await readRecord(folder);
  const database = selectDatabase(settings);
  refuseOtherKind(record, database);
  await refuseUnlessEmpty(dataDir);
  await database.checkEmpty();
  const secrets = await step(say, 'Checking the backup', () => requireUndamaged(folder, record));
  const { made, unlock } = await claimDataDir(dataDir);
  try {
    return await allOrNothing(dataDir, made, async () => {
      const partial = join(dataDir, 'restore.partial');
      await step(say, 'Copying the files', () =>
        forEachParallel(Object.entries(record.files), ([path, kept]) =>
          copyRecorded(join(folder, path), join(partial, path), kept),
        ),
      );
      if (secrets) await copyWithChecksum(secrets, join(partial, 'data/secrets.json'), 0o600);
      await step(say, 'Restoring the database', () => database.restore(join(partial, database.file)));
      await writeFile(join(partial, 'data', restoredFile), JSON.stringify({ madeAt: record.madeAt }));
      await moveIntoPlace(partial, dataDir);
      return { record, secrets: secrets !== undefined };
    });
  } finally {
    unlock();
  }
}

function refuseOtherKind({ database: wanted }: BackupRecord, { kind }: BackupDatabase): void {
  if (wanted === kind) return;
  throw new Fault(
    wanted === 'postgres'
      ? 'This backup is of a Postgres database: give an empty one as DATABASE_URL=postgres://….'
      : 'This backup is of an SQLite database, and DATABASE_URL is set: restore it without that.',
  );
}

async function refuseUnlessEmpty(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((cause: unknown): string[] => {
    if (codeOf(cause) === 'ENOENT') return [];
    throw new Fault(
      `${dataDir} is no folder that can be read (${codeOf(cause)}): give one with DATA_DIR=….`,
      {
        cause,
      },
    );
  });
  if (names.includes(lockFile)) refuseWhileRunning(dataDir);
  if (names.some((name) => name !== systemFolder))
    throw new Fault(
      `${dataDir} is not empty, and nothing was restored: give an empty folder with DATA_DIR=…, or move away what is in this one.`,
    );
}

function refuseWhileRunning(dataDir: string): void {
  try {
    lock(join(dataDir, lockFile)).unlock();
  } catch (cause) {
    if (!(cause instanceof LockedError)) throw cause;
    throw new Fault(
      `Osiedle runs on ${dataDir} (process ${cause.pid ?? 'unknown'}), and nothing was restored: stop it, and give an empty folder with DATA_DIR=….`,
      { cause },
    );
  }
}

/** Creates and locks the folder, so that nothing starts on it. @returns the paths to remove on failure, and the lock */
async function claimDataDir(dataDir: string): Promise<{ made: () => string[]; unlock: () => void }> {
  try {
    const fresh = await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const inside = (): string[] => readdirSync(dataDir).filter((name) => name !== systemFolder);
    return {
      made: () => (fresh ? [fresh] : inside().map((name) => join(dataDir, name))),
      unlock: lock(join(dataDir, lockFile)).unlock,
    };
  } catch (cause) {
    throw explainFileError(dataDir, cause);
  }
}

/** @returns the file of secrets, if it lies beside the backup @throws Fault that names what is damaged */
async function requireUndamaged(folder: string, record: BackupRecord): Promise<string | undefined> {
  const problems = await problemsOf(folder, record);
  const file = secretsPath(folder);
  const secrets = record.secrets && !(await isMissing(file)) ? file : undefined;
  if (secrets && record.secrets && !isSameChecksum(await checksumOf(secrets), record.secrets))
    problems.push(`${secrets} is damaged, or of another backup`);
  if (problems.length > 0) throw damagedBackup(folder, problems);
  return secrets;
}

async function copyRecorded(from: string, to: string, kept: RecordedFile): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if ('link' in kept) await symlink(kept.link, to);
  else if (!isSameChecksum(await copyWithChecksum(from, to), kept))
    throw damagedBackup(dirname(from), [`${from} has just changed`]);
}

async function moveIntoPlace(partial: string, dataDir: string): Promise<void> {
  const data = join(partial, 'data');
  const names = (await readdir(data)).sort((a, b) => Number(a === firstRunFile) - Number(b === firstRunFile));
  for (const name of names) await rename(join(data, name), join(dataDir, name));
  await rm(partial, { recursive: true });
  await flush(dataDir);
}
