import { Suspended } from '../typesetter/suspend.ts';

/** An error caused by one document, on a page that shows many. */
export class EntryFailed extends Error {
  override name = 'EntryFailed';
  /** The key of the document. */
  readonly entry: string;

  constructor(entry: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.entry = entry;
  }
}

/** What is known about a failure, for the person who mends it. */
export interface FailureExplanation {
  message: string;
  /** The key of the document that caused it, if known. */
  entry?: string;
  /** Why an editor's text could not be set, if that is the failure. */
  textFault?: 'time' | 'memory' | 'fault';
}

/**
 * Explains an error and its causes. Compares names instead of classes, since a build and its bundle have separate
 * classes.
 */
export function explainFailure(error: unknown): FailureExplanation {
  if (!(error instanceof Error)) return { message: String(error) };
  const explanation: FailureExplanation = { message: error.stack ?? error.message };
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'EntryFailed' && 'entry' in cause) explanation.entry ??= String(cause.entry);
    if (cause.name !== 'TextFailed' || !('fault' in cause)) continue;
    explanation.textFault = cause.fault as NonNullable<FailureExplanation['textFault']>;
    // The stack in our own code would help nobody.
    explanation.message = cause.message;
  }
  return explanation;
}

/** Runs work on one document. @throws EntryFailed if the work fails */
export function blameEntry<Result>(entry: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Suspended) throw error;
    throw new EntryFailed(entry, error);
  }
}
