/** An error that the user can fix: one sentence with the fault and the remedy. */
export class Fault extends Error {}

/** The code of an operating-system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Ends a failed command: prints a Fault as one sentence, any other error in full. */
export function end(error: unknown): never {
  console.error(error instanceof Fault ? error.message : error);
  process.exit(1);
}
