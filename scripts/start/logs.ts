import { copyFileSync, mkdirSync, openSync, renameSync, statSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WriteStream } from 'node:tty';

/** A log that is larger is rotated: `<log>.1` holds what it was. */
const maxLogBytes = 10_000_000;

/** Opens a log for a process to write to. @returns a file descriptor, for the caller to close */
export function openLog(log: string): number {
  mkdirSync(dirname(log), { recursive: true });
  if (isFull(log)) renameSync(log, `${log}.1`);
  return openSync(log, 'a');
}

/** Rotates a log that a process has open, and goes on writing to: it is copied and emptied. */
export function rotateOpenLog(log: string): void {
  if (!isFull(log)) return;
  copyFileSync(log, `${log}.1`);
  truncateSync(log);
}

/** What a screen needs of a stream. */
export type Output = Pick<WriteStream, 'write' | 'isTTY' | 'columns'>;

/** Sends what this process prints to a log: what its libraries say, too. @returns what prints as before */
export function logOutput(log: string): Output {
  const { stdout } = process;
  const file = openLog(log);
  const write = stdout.write.bind(stdout);
  stdout.write = (chunk: string | Uint8Array) => {
    writeSync(file, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return true;
  };
  return { write, isTTY: stdout.isTTY, columns: stdout.columns };
}

function isFull(log: string): boolean {
  return (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes;
}
