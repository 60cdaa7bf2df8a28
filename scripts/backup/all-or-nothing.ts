import { rmSync } from 'node:fs';
import { codeOf, Fault } from '../start/fault.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs work, and removes what it has written if it fails or is interrupted.
 * @param made returns the paths to remove
 * @param where the folder that the work writes to, for the message
 * @throws what the work throws; a Fault where the system refuses a file
 */
export async function allOrNothing<T>(
  where: string,
  made: () => string[],
  work: () => Promise<T>,
): Promise<T> {
  const remove = (): void => {
    for (const path of made()) rmSync(path, { recursive: true, force: true });
  };
  const interrupted = (): void => {
    remove();
    console.error('Interrupted; nothing was left behind.');
    process.exit(1);
  };
  for (const signal of signals) process.on(signal, interrupted);
  try {
    return await work();
  } catch (cause) {
    remove();
    throw explainFileError(where, cause);
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
  }
}

/** Turns an error of the file system into a Fault with its remedy. */
export function explainFileError(where: string, cause: unknown): unknown {
  const code = codeOf(cause);
  if (cause instanceof Fault || !code || !/^E[A-Z]+$/.test(code)) return cause;
  const path = cause instanceof Error && 'path' in cause ? ` at ${String(cause.path)}` : '';
  return new Fault(
    `${where} could not be written (${code}${path}): see that there is space, and that you may read and write there.`,
    { cause },
  );
}
