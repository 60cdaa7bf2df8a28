import { statfsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';
/** The space that parallel tests may need, in bytes. */
const neededBytes = 4 * 1024 ** 3;

/**
 * Gives all tests of a run one temporary folder, removed after the run; in memory if there is room. Databases and releases
 * flush each write to disk, which tests need not wait for.
 */
export default async function (): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(hasRoom() ? inMemory : tmpdir(), 'osiedle-run-'));
  // Postgres does not run as root, and must be able to open its own folder.
  await chmod(folder, 0o755);
  process.env['TMPDIR'] = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return Math.min(bavail * bsize, process.availableMemory() / 2) > neededBytes;
  } catch {
    return false;
  }
}
