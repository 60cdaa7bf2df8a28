import { statfsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';
/** What tests that run at the same time may need, in bytes. */
const room = 4 * 1024 ** 3;

/**
 * Gives all tests of a run one temporary folder, which goes with the run; in memory where there is room. Databases and
 * releases wait for the disk after each write, so that a power cut takes nothing: of tests it may take everything.
 */
export default async function (): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(hasRoom() ? inMemory : tmpdir(), 'osiedle-run-'));
  // Postgres does not run as root, and has to get to its own folder.
  await chmod(folder, 0o755);
  process.env['TMPDIR'] = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return Math.min(bavail * bsize, process.availableMemory() / 2) > room;
  } catch {
    return false;
  }
}
