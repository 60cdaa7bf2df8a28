import { createHash } from 'node:crypto';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { codeOf, Fault } from '../start/fault.ts';
import { forEachParallel, isSameChecksum, checksumOf, type Checksum } from './checksums.ts';

/** `backup.json`: the contents of a backup, against which it is checked for damage. */
export interface BackupRecord {
  format: number;
  /** When the backup began (ISO 8601). */
  madeAt: string;
  versions: { osiedle: string; strapi: string; node: string; database: string };
  database: 'sqlite' | 'postgres';
  /** The live release, and the last journal row that it includes; null without a release. */
  release: string | null;
  cursor: number | null;
  /** The file beside the backup; null where all secrets came from the environment. */
  secrets: Checksum | null;
  /** Everything in the backup's folder, by path. */
  files: Record<string, RecordedFile>;
}

/** A file's checksum, or a symbolic link's target. */
export type RecordedFile = Checksum | { link: string };

const recordFile = 'backup.json';
/** Version of the backup's layout: increment it with each change. */
export const recordFormat = 1;

/** The record as text of `backup.json`, with its own checksum: a flipped bit in it is damage too. */
export function serialiseRecord(record: BackupRecord): string {
  return `${JSON.stringify({ ...record, sha256: hashOf(record) }, null, 1)}\n`;
}

export function recordPath(folder: string): string {
  return join(folder, recordFile);
}

/** The secrets lie beside the backup, so that operators can keep them elsewhere. */
export function secretsPath(folder: string): string {
  return `${folder}.secrets.json`;
}

/** Reads the record of a backup. @throws Fault where it is missing, damaged or of another version */
export async function readRecord(folder: string): Promise<BackupRecord> {
  const text = await readFile(recordPath(folder), 'utf8').catch((cause: unknown) => {
    throw new Fault(
      `${folder} is no complete backup (${recordFile}: ${codeOf(cause)}): give the folder that \`pnpm backup\` named.`,
      { cause },
    );
  });
  const { sha256, ...record } = parse(text, folder);
  if (sha256 !== hashOf(record)) throw damagedBackup(folder, [`${recordFile} is damaged`]);
  if (record.format !== recordFormat)
    throw new Fault(`${folder} was made by another version of Osiedle: restore it with that one.`);
  const outside = Object.keys(record.files).find((path) => !resolve(folder, path).startsWith(folder + sep));
  if (outside) throw new Fault(`${folder} names ${outside}, outside of itself: use a backup of your own.`);
  return record;
}

/** Compares a backup's folder with its record. @returns what is wrong with it */
export async function problemsOf(folder: string, { files }: BackupRecord): Promise<string[]> {
  const problems: string[] = [];
  await forEachParallel(Object.entries(files), async ([path, wanted]) => {
    try {
      if (!(await isUndamaged(join(folder, path), wanted))) problems.push(`${path} is damaged`);
    } catch (error) {
      const code = codeOf(error);
      problems.push(`${path} ${code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`}`);
    }
  });
  return problems;
}

/** The fault for a damaged backup. */
export function damagedBackup(folder: string, problems: string[], cause?: unknown): Fault {
  const more = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
  return new Fault(
    `The backup ${folder} is damaged: ${problems.slice(0, 3).join(', ')}${more}. Use another copy of it, or another backup.`,
    { cause },
  );
}

async function isUndamaged(file: string, wanted: RecordedFile): Promise<boolean> {
  if ('link' in wanted) return (await readlink(file)) === wanted.link;
  return (await lstat(file)).isFile() && isSameChecksum(await checksumOf(file), wanted);
}

function parse(text: string, folder: string): BackupRecord & { sha256?: string } {
  try {
    return JSON.parse(text) as BackupRecord & { sha256?: string };
  } catch (cause) {
    throw damagedBackup(folder, [`${recordFile} is damaged`], cause);
  }
}

function hashOf(record: object): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('hex');
}
