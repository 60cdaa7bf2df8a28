import { mkdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { flush } from '../../publisher/src/blobs/durable.ts';
import { codeOf, Fault } from '../start/fault.ts';
import { root, type Settings } from '../start/settings.ts';
import { step, type Say } from '../start/progress.ts';
import type { BackupDatabase } from './database.ts';
import { selectDatabase } from './select-database.ts';
import { copyWithChecksum, isMissing, checksumOf, writeWithChecksum, type Checksum } from './checksums.ts';
import { explainFileError, allOrNothing } from './all-or-nothing.ts';
import {
  damagedBackup,
  recordFormat,
  problemsOf,
  recordPath,
  serialiseRecord,
  secretsPath,
  type BackupRecord,
} from './record.ts';
import { copyReleases, copyRest, copyUploads, uploadsMissing, type DataCopy } from './copy-data.ts';

export interface Backup {
  /** Where it lies. */
  folder: string;
  record: BackupRecord;
  /** Uploads that the database names, but that were missing before the backup. */
  lost: string[];
}

/** Uploads may come and go during a pass; the next pass finds them, or no longer their names. */
const maxUploadPasses = 3;

/**
 * Backs up DATA_DIR and the database, as of one instant, while Osiedle runs. It copies the releases before the database, so
 * that no release is ahead of the journal.
 * @param into the folder of all backups; each gets its own folder there
 * @throws Fault when the backup or its check fails; nothing is left behind then
 */
export async function createBackup(settings: Settings, into: string, now: Date, say: Say): Promise<Backup> {
  const { dataDir } = settings;
  const database = selectDatabase(settings);
  const folder = join(into, now.toISOString().replace(/\.\d+/, '').replaceAll(':', '-'));
  const partial = `${folder}.partial`;
  await prepare(dataDir, into, folder, partial);
  return allOrNothing(
    into,
    () => [partial, secretsPath(partial)],
    async () => {
      const copy: DataCopy = { dataDir, target: join(partial, 'data'), files: new Map() };
      const snapshot = join(partial, database.file);
      const live = await step(say, 'Copying the releases', () => copyReleases(copy));
      await copyRest(copy);
      const lost = await step(say, 'Copying the uploads and the database', () =>
        copyUploadsAround(copy, database, snapshot),
      );
      const record: BackupRecord = {
        format: recordFormat,
        madeAt: now.toISOString(),
        versions: { ...(await versions()), database: await database.version() },
        database: database.kind,
        ...releaseFacts(live),
        secrets: await copySecrets(dataDir, secretsPath(partial)),
        files: Object.fromEntries([
          [database.file, await checksumOf(snapshot)],
          ...[...copy.files].map(([path, kept]) => [`data/${path}`, kept] as const),
        ]),
      };
      await writeWithChecksum(recordPath(partial), Buffer.from(serialiseRecord(record)));
      await step(say, 'Checking the backup', async () => {
        const problems = [...(await problemsOf(partial, record)), ...(await database.problemsOf(snapshot))];
        if (problems.length > 0) throw damagedBackup(partial, problems);
      });
      if (record.secrets) await rename(secretsPath(partial), secretsPath(folder));
      await rename(partial, folder);
      await flush(into);
      return { folder, record, lost };
    },
  );
}

/** Creates the folder to write to; two backups never share one. */
async function prepare(dataDir: string, into: string, folder: string, partial: string): Promise<void> {
  if (`${into}${sep}`.startsWith(`${dataDir}${sep}`))
    throw new Fault(`${into} lies in ${dataDir}, which is to be backed up: give a folder elsewhere.`);
  try {
    // It holds accounts and drafts, so only its owner may read it.
    await mkdir(into, { recursive: true, mode: 0o700 });
    await mkdir(partial, { mode: 0o700 });
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST' || (await isMissing(partial))) throw explainFileError(into, cause);
    throw new Fault(`${partial} is there already: wait for that backup, or remove it where none is running.`);
  }
  if (await isMissing(folder)) return;
  await rmdir(partial);
  throw new Fault(`${folder} is there already, made in this same second: back up again.`);
}

/** Copies uploads before and after the database, so that the copy holds all uploads that the database names. */
async function copyUploadsAround(
  copy: DataCopy,
  database: BackupDatabase,
  snapshot: string,
): Promise<string[]> {
  let lost: string[] = [];
  for (let attempt = 1; attempt <= maxUploadPasses; attempt += 1) {
    await copyUploads(copy);
    await rm(snapshot, { force: true });
    await database.snapshot(snapshot);
    await flush(snapshot);
    await copyUploads(copy);
    lost = uploadsMissing(copy, await database.uploadsIn(snapshot));
    if (lost.length === 0) break;
  }
  return lost;
}

async function copySecrets(dataDir: string, to: string): Promise<Checksum | null> {
  return copyWithChecksum(join(dataDir, 'secrets.json'), to, 0o600).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
}

/** The id and the cursor of the live release, for the record. */
function releaseFacts(live: Buffer | undefined): Pick<BackupRecord, 'release' | 'cursor'> {
  if (!live) return { release: null, cursor: null };
  const { id, cursor } = JSON.parse(live.toString('utf8')) as { id?: string; cursor?: number | null };
  return { release: id ?? null, cursor: cursor ?? null };
}

async function versions(): Promise<{ osiedle: string; strapi: string; node: string }> {
  const read = async (path: string): Promise<{ version: string; dependencies: Record<string, string> }> =>
    JSON.parse(await readFile(join(root, path), 'utf8')) as {
      version: string;
      dependencies: Record<string, string>;
    };
  const { version } = await read('package.json');
  const { dependencies } = await read('cms/package.json');
  return { osiedle: version, strapi: dependencies['@strapi/strapi'] ?? '', node: process.versions.node };
}
