import { isAlike } from './alike.ts';
import { noteQuestion, noting, Reads } from './reading.ts';
import type { Store } from './store.ts';

/**
 * A question that pages ask of the store, as it was asked once: with these arguments. Its answer is kept until something
 * that it was made of has changed; pages that asked are rendered again only if the new answer is another one.
 */
export class Question {
  /** What the answer was made of, with all that the answers to other questions in it were made of. */
  reads = new Reads();
  answer: unknown;
  /** Another number for each other answer. */
  fingerprint = 0;
  /** What the work itself read, and the fingerprints of the answers that it was given. */
  #own = new Reads();
  #given = new Map<Question, number>();
  #asked = 0;
  /** What may have changed since: what the work read itself, or only what others read for it. */
  #stale: 'itself' | 'below' | undefined = 'itself';
  readonly #work: (now: Date) => unknown;

  constructor(work: (now: Date) => unknown) {
    this.#work = work;
  }

  /** The answer, at an instant where it has to do with time; worked out anew only where it may have become another. */
  ask(now?: Date): unknown {
    const time = now?.getTime() ?? this.#asked;
    if (this.#stale === 'itself' || time < this.#asked || time >= this.#own.until) this.#workOut(now);
    else if (this.#stale === 'below' || time >= this.reads.until) {
      if (this.#isGivenTheSame(now)) this.#settle(time);
      else this.#workOut(now);
    }
    return this.answer;
  }

  /** Whether {@link ask} would have to look whether the answer is still the same. */
  isDue(now: Date): boolean {
    const time = now.getTime();
    return this.#stale !== undefined || time >= this.reads.until || time < this.#asked;
  }

  /** Is told what has changed in the store. */
  noteTouched(touched: ReadonlySet<string>): void {
    const { keys } = this.reads;
    const [few, many] = touched.size < keys.size ? [touched, keys] : [keys, touched];
    for (const key of few) {
      if (!many.has(key)) continue;
      if (this.#own.keys.has(key)) this.#stale = 'itself';
      else this.#stale ??= 'below';
    }
  }

  /** In the order in which they were asked: whether one is asked at all may hang on the answers before it. */
  #isGivenTheSame(now?: Date): boolean {
    for (const [question, fingerprint] of this.#given) {
      question.ask(now);
      if (question.fingerprint !== fingerprint) return false;
    }
    return true;
  }

  #workOut(now = new Date(0)): void {
    const own = new Reads();
    const answer = noting(own, () => this.#work(now));
    if (this.fingerprint === 0 || !isAlike(this.answer, answer)) {
      this.answer = answer;
      this.fingerprint++;
    }
    this.#own = own;
    this.#given = new Map([...own.questions].map((question) => [question, question.fingerprint]));
    this.#settle(now.getTime());
    freeze(this.answer);
  }

  #settle(time: number): void {
    this.reads = new Reads(this.#own);
    for (const { reads } of this.#own.questions) {
      for (const key of reads.keys) this.reads.keys.add(key);
      this.reads.until = Math.min(this.reads.until, reads.until);
    }
    this.#asked = time;
    this.#stale = undefined;
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
    const asked = store.question(`${name} ${JSON.stringify(given)}`, () => {
      return new Question((moment) => {
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
