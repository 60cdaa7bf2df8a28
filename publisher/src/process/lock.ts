import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Thrown by {@link lock} when another process holds the lock. */
export class LockedError extends Error {
  /** The holder's process id, where it could be read. */
  readonly pid: number | undefined;

  constructor(file: string, pid: number | undefined, cause: unknown) {
    const holder = pid ? `process ${pid}` : 'another process';
    super(`${file} is held by ${holder}: stop that one first, or use another DATA_DIR.`, { cause });
    this.pid = pid;
  }
}

/**
 * Locks a file for this process until `unlock`, or until the process ends in any way. The kernel keeps the lock
 * (SQLite's, on an empty database). So a dead process never holds it, and a reused process id never seems to.
 * `<file>.pid` holds the process id, for the error message only.
 * @throws LockedError
 */
export function lock(file: string): { unlock: () => void } {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new LockedError(file, holderOf(file), cause);
  }
  writeFileSync(`${file}.pid`, String(process.pid));
  return {
    unlock: () => {
      rmSync(`${file}.pid`, { force: true });
      database.close();
    },
  };
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(`${file}.pid`, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
