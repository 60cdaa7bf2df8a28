import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { access, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parallel } from '../../publisher/src/process/parallel.ts';
import { codeOf } from '../start/fault.ts';

/** What tells whether bytes are still the same. */
export interface Checksum {
  /** Length in bytes. */
  size: number;
  /** SHA-256 in hex. */
  sha256: string;
}

/** Copying several files at once pays; more than this does not. */
const maxParallelFiles = 16;

/**
 * Does `work` for every item, several at a time. After a failure it begins no more, and throws only once nothing is under
 * way: what was made can then be removed for good.
 */
export async function forEachParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  await parallel(items, maxParallelFiles, async (item) => {
    if (failures.length > 0) return;
    await work(item).catch((failure: unknown) => failures.push(failure));
  });
  if (failures.length > 0) throw failures[0];
}

/** Copies a file, with what it allows, so that it survives a power cut. @returns the seal of what was read */
export async function copyWithChecksum(from: string, to: string, mode?: number): Promise<Checksum> {
  // Opened first: where there is nothing to copy, nothing is made.
  const source = await open(from);
  // Blobs say with their rights whether they are finished.
  const rights = mode ?? (await source.stat()).mode & 0o777;
  return writeWithChecksum(to, source.createReadStream(), rights);
}

/** Writes a file so that it survives a power cut. @returns the seal of what was given to it */
export function writeWithChecksum(
  to: string,
  bytes: Buffer | AsyncIterable<Buffer>,
  mode = 0o644,
): Promise<Checksum> {
  // At once: a stream that nobody reads yet would throw its errors at nobody.
  mkdirSync(dirname(to), { recursive: true });
  return withChecksum((seal) =>
    pipeline(seal(Buffer.isBuffer(bytes) ? [bytes] : bytes), createWriteStream(to, { mode, flush: true })),
  );
}

/** Reads a file to its end. */
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
