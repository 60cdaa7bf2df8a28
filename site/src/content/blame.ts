import { Suspended } from '../typesetter/suspend.ts';

/** An error that one document is to blame for, on a page that shows many. */
export class EntryFailed extends Error {
  override name = 'EntryFailed';
  /** The key of the document. */
  readonly entry: string;

  constructor(entry: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.entry = entry;
  }
}

/** What is known of a failure, for whoever has to mend it. */
export interface FailureExplanation {
  message: string;
  /** The key of the document that is to blame, where it is known. */
  entry?: string;
  /** Set where an editor's text could not be set: why. */
  textFault?: 'time' | 'memory' | 'fault';
}

/**
 * Explains an error, and what it was caused by. A build and the bundle that it made have classes of their own: so it looks
 * at what they say, not at what they are.
 */
export function explainFailure(error: unknown): FailureExplanation {
  if (!(error instanceof Error)) return { message: String(error) };
  const explanation: FailureExplanation = { message: error.stack ?? error.message };
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'EntryFailed' && 'entry' in cause) explanation.entry ??= String(cause.entry);
    if (cause.name !== 'TextFailed' || !('fault' in cause)) continue;
    explanation.textFault = cause.fault as NonNullable<FailureExplanation['textFault']>;
    // Where in our own code it was thrown tells nobody anything.
    explanation.message = cause.message;
  }
  return explanation;
}

/** Does work that has to do with one document. @throws EntryFailed where the work fails */
export function blameEntry<Result>(entry: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Suspended) throw error;
    throw new EntryFailed(entry, error);
  }
}
