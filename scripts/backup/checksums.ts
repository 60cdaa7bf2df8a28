import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { access, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parallel } from '../../publisher/src/process/parallel.ts';
import { codeOf } from '../start/fault.ts';

/** Tells whether bytes are unchanged. */
export interface Checksum {
  /** Length in bytes. */
  size: number;
  /** SHA-256 in hex. */
  sha256: string;
}

/** More parallel copies than this gain nothing. */
const maxParallelFiles = 16;

/**
 * Runs `work` for every item, several at a time. After a failure it starts no more, and throws only once all running work
 * has ended, so that the caller can remove what was written.
 */
export async function forEachParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  await parallel(items, maxParallelFiles, async (item) => {
    if (failures.length > 0) return;
    await work(item).catch((failure: unknown) => failures.push(failure));
  });
  if (failures.length > 0) throw failures[0];
}

/** Copies a file with its permissions, and flushes it to disk. @returns the checksum of what was read */
export async function copyWithChecksum(from: string, to: string, mode?: number): Promise<Checksum> {
  // Opened first, so that a missing file leaves no empty copy.
  const source = await open(from);
  // A blob's permissions tell whether it is complete.
  const rights = mode ?? (await source.stat()).mode & 0o777;
  return writeWithChecksum(to, source.createReadStream(), rights);
}

/** Writes a file and flushes it to disk. @returns the checksum of the bytes */
export function writeWithChecksum(
  to: string,
  bytes: Buffer | AsyncIterable<Buffer>,
  mode = 0o644,
): Promise<Checksum> {
  // Synchronous: until somebody reads the stream, nobody would catch its errors.
  mkdirSync(dirname(to), { recursive: true });
  return withChecksum((seal) =>
    pipeline(seal(Buffer.isBuffer(bytes) ? [bytes] : bytes), createWriteStream(to, { mode, flush: true })),
  );
}

/** Reads a file to its end. @returns its checksum */
export function checksumOf(file: string): Promise<Checksum> {
  return withChecksum(async (seal) => {
    for await (const _ of seal(createReadStream(file)));
  });
}

export function isSameChecksum(one: Checksum, other: Checksum): boolean {
  return one.size === other.size && one.sha256 === other.sha256;
}

/** The paths of all files below a folder, relative to it; none where there is no such folder. Links are followed. */
export async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const found = entries.map(async (entry) => {
      if (entry.isFile()) return [entry.name];
      return (await filesBelow(join(folder, entry.name))).map((path) => join(entry.name, path));
    });
    return (await Promise.all(found)).flat();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return [];
    // A link to a file.
    if (code === 'ENOTDIR') return [''];
    throw error;
  }
}

export async function isMissing(path: string): Promise<boolean> {
  return access(path).then(
    () => false,
    () => true,
  );
}

async function withChecksum(
  read: (seal: (chunks: Iterable<Buffer> | AsyncIterable<Buffer>) => AsyncIterable<Buffer>) => Promise<void>,
): Promise<Checksum> {
  const hash = createHash('sha256');
  let size = 0;
  await read(async function* (chunks) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  });
  return { size, sha256: hash.digest('hex') };
}
