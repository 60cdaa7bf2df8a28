import { noteQuestion, noting, Reads } from './reading.ts';
import { Store } from './store.ts';

/**
 * A question that pages ask of the store, as it was asked once: with these arguments. Its answer is kept until something
 * that it was made of has changed; pages that asked are rendered again only if the new answer is another one.
 */
export class Question {
  /** What the answer was made of. */
  reads = new Reads();
  answer: unknown;
  /** Tells two answers apart. */
  fingerprint = '';
  /** Whether something that the answer was made of may have changed. */
  #isStale = true;
  readonly #store: Store;
  readonly #work: (now: Date) => unknown;

  constructor(store: Store, work: (now: Date) => unknown) {
    this.#store = store;
    this.#work = work;
  }

  /** The answer, at an instant where it has to do with time; asked anew only where it may have become another. */
  ask(now?: Date): unknown {
    const time = now?.getTime() ?? this.#asked;
    if (this.#isStale || time < this.#asked || time >= this.reads.until) this.#askAnew(now ?? new Date(0));
    return this.answer;
  }

  /** Is told what has changed in the store. */
  noteTouched(touched: ReadonlySet<string>): void {
    for (const key of this.reads.keys) if (touched.has(key)) this.#isStale = true;
  }

  #asked = 0;

  #askAnew(now: Date): void {
    const reads = new Reads();
    this.answer = noting(reads, () => this.#work(now));
    for (const question of reads.questions) {
      for (const key of question.reads.keys) reads.keys.add(key);
      reads.until = Math.min(reads.until, question.reads.until);
    }
    this.reads = reads;
    this.#asked = now.getTime();
    this.fingerprint = this.#store.fingerprint(this.answer);
    this.#isStale = false;
    freeze(this.answer);
  }
}

/**
 * Makes a question of a function: its answer is shared by all that ask with the same arguments, and recorded for the page
 * that asks. The first argument is the store; a `Date` among the others is the instant of the rendering.
 * @param name of the question, unique in the site
 */
export function question<Arguments extends unknown[], Answer>(
  name: string,
  work: (store: Store, ...rest: Arguments) => Answer,
): (store: Store, ...rest: Arguments) => Answer {
  return (store, ...rest) => {
    const index = rest.findIndex((argument) => argument instanceof Date);
    const given = rest.map((argument, place) => (place === index ? null : argument));
    const now = index < 0 ? undefined : (rest[index] as Date);
    const isPlain = given.every((argument) => typeof argument !== 'object' || argument === null);
    const named = isPlain ? JSON.stringify([given]) : store.fingerprint(given);
    const asked = store.question(`${name} ${named}`, () => {
      return new Question(store, (moment) => {
        const all = [...rest];
        if (index >= 0) all[index] = moment;
        return work(store, ...(all as Arguments));
      });
    });
    noteQuestion(asked);
    return asked.ask(now) as Answer;
  };
}

/** An answer is shared: who changed it in place would change it for all. */
function freeze(answer: unknown): void {
  if (Array.isArray(answer)) Object.freeze(answer);
}
