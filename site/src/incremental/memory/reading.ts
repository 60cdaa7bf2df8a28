import { AsyncLocalStorage } from 'node:async_hooks';

/** A question, as those know it that were given its answer. */
export interface Asked {
  readonly reads: Reads;
  /** Another number for each other answer. */
  readonly fingerprint: number;
  /** The first instant at which the clock would give another answer, in milliseconds. */
  readonly until: number;
  ask(now?: Date): unknown;
  /** Who has made an answer of this one is told when it may have become another. */
  addTaker(taker: Asked): void;
  deleteTaker(taker: Asked): void;
  /** Is told that an answer may have become another that this one was made of. */
  noteTouchedBelow(): void;
}

/** A reference in a text to an entry or a file that is not there. */
export interface LostReference {
  /** The reference as it is written: `osiedle:meeting/<documentId>`. */
  link: string;
  /** The words, or of a picture what it shows, that it was to be found by. */
  words: string;
}

/** What a page, or the answer to a question, was made of. */
export class Reads {
  /** What was read of the store: `doc meeting pl <id>`, `all meeting pl`, `slug …`, `tied …`. */
  readonly keys = new Set<string>();
  readonly questions = new Set<Asked>();
  /** What it speaks of: the keys of documents, `all <type>`, addresses on the site. */
  readonly names = new Set<string>();
  /** References in its own texts that lead nowhere. */
  readonly lost: LostReference[] = [];
  /** The first instant at which the clock would have given another answer, in milliseconds. */
  until = Infinity;
}

const current = new AsyncLocalStorage<Reads>();

/** Notes what the work reads, also after it has waited for something. */
export function noting<Result>(reads: Reads, work: () => Result): Result {
  return current.run(reads, work);
}

/** Notes that a part of the store was read. */
export function noteKey(key: string): void {
  current.getStore()?.keys.add(key);
}

/** Notes that the clock was read, and will tell the same until an instant (milliseconds). */
export function noteClock(until: number): void {
  const reads = current.getStore();
  if (reads && until < reads.until) reads.until = until;
}

/** Notes that a question was asked. */
export function noteQuestion(question: Asked): void {
  current.getStore()?.questions.add(question);
}

/** Notes that something is spoken of: a document by its key, a page of the site by its address. */
export function noteName(name: string): void {
  current.getStore()?.names.add(name);
}

/** Notes that a text refers to something that is not there. */
export function noteLost(reference: LostReference): void {
  current.getStore()?.lost.push(reference);
}

/** What is spoken of, also in the answers that it was made of. */
export function namesOf(reads: Reads): Set<string> {
  const names = new Set<string>();
  const seen = new Set<Reads>();
  const gather = (some: Reads): void => {
    if (seen.has(some)) return;
    seen.add(some);
    for (const name of some.names) names.add(name);
    for (const question of some.questions) gather(question.reads);
  };
  gather(reads);
  return names;
}
