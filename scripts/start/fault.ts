/** Something that the person at the keyboard can mend: one sentence that says the fault and the remedy. */
export class Fault extends Error {}

/** A number of the operating system's errors, by what to tell. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Ends a command that failed: a fault as one sentence, anything else in full. */
export function end(error: unknown): never {
  console.error(error instanceof Fault ? error.message : error);
  process.exit(1);
}
