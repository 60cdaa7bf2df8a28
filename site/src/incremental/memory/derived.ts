import { Deadlines } from './deadlines.ts';
import { answersEqual } from './answers-equal.ts';
import { dependOnDerived, trackDependencies, Dependencies, type DerivedDependency } from './dependencies.ts';

/** Where questions stand of which something is to be told. */
export class DerivedValues {
  /** Those that have read something of the store, by its key. */
  readonly readers = new Map<string, Set<DerivedValue>>();
  /** Those of which something has changed. */
  readonly stale = new Set<DerivedValue>();
  /** Those whose answers the clock will change. */
  readonly timed = new Deadlines<DerivedValue>();
}

/**
 * A question that pages ask of the store, as it was asked once: with these arguments. Its answer is kept until something
 * that it was made of has changed; pages that asked are rendered again only if the new answer is another one.
 */
export class DerivedValue implements DerivedDependency {
  answer: unknown;
  /** Another number for each other answer. */
  fingerprint = 0;
  /** The first instant at which the clock would have given another answer, to this or to one that it was made of. */
  until = Infinity;
  /** What the work itself read. */
  reads = new Dependencies();
  /** The answers that it was given, by their fingerprints, and the questions that were given this one. */
  #given = new Map<DerivedDependency, number>();
  readonly #takers = new Set<DerivedDependency>();
  #asked = 0;
  /** What may have changed since: what the work read itself, or only what others read for it. */
  #stale: 'itself' | 'below' | undefined = 'itself';
  readonly #register: DerivedValues;
  readonly #work: (now: Date) => unknown;

  constructor(register: DerivedValues, work: (now: Date) => unknown) {
    this.#register = register;
    this.#work = work;
  }

  /** The answer, at an instant where it has to do with time; worked out anew only where it may have become another. */
  ask(now?: Date): unknown {
    const time = now?.getTime() ?? this.#asked;
    if (this.#stale === 'itself' || time < this.#asked || time >= this.reads.until) this.#workOut(now);
    else if (this.#stale === 'below' || time >= this.until) {
      if (this.#isGivenTheSame(now)) this.#settle(time);
      else this.#workOut(now);
    }
    return this.answer;
  }

  /** Is told that something has changed that the work read. */
  noteTouched(): void {
    this.#mark('itself');
  }

  noteTouchedBelow(): void {
    this.#mark('below');
  }

  addTaker(taker: DerivedDependency): void {
    this.#takers.add(taker);
  }

  deleteTaker(taker: DerivedDependency): void {
    this.#takers.delete(taker);
  }

  /** Is told that nobody asks any more. */
  leave(): void {
    this.#unlink();
    this.#register.stale.delete(this);
    this.#register.timed.delete(this);
  }

  #unlink(): void {
    const { readers } = this.#register;
    for (const key of this.reads.keys) {
      const those = readers.get(key);
      those?.delete(this);
      if (those?.size === 0) readers.delete(key);
    }
    for (const derived of this.#given.keys()) derived.deleteTaker(this);
  }

  /** Whoever took this answer may have to give another one, too. */
  #mark(stale: 'itself' | 'below'): void {
    const isKnown = this.#stale !== undefined;
    if (this.#stale !== 'itself') this.#stale = stale;
    if (isKnown) return;
    this.#register.stale.add(this);
    for (const taker of this.#takers) taker.noteTouchedBelow();
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
    const reads = new Dependencies();
    const answer = trackDependencies(reads, () => this.#work(now));
    if (this.fingerprint === 0 || !answersEqual(this.answer, answer)) {
      this.answer = answer;
      this.fingerprint++;
    }
    this.#unlink();
    this.reads = reads;
    this.#given = new Map([...reads.questions].map((question) => [question, question.fingerprint]));
    for (const question of reads.questions) question.addTaker(this);
    const { readers } = this.#register;
    for (const key of reads.keys) {
      const those = readers.get(key);
      if (those) those.add(this);
      else readers.set(key, new Set([this]));
    }
    this.#settle(now.getTime());
    freeze(this.answer);
  }

  #settle(time: number): void {
    this.until = this.reads.until;
    for (const question of this.reads.questions) this.until = Math.min(this.until, question.until);
    this.#asked = time;
    this.#stale = undefined;
    this.#register.stale.delete(this);
    this.#register.timed.set(this, this.until);
  }
}

/** Where questions are kept: the same one for the same name and arguments. */
interface Questions {
  question(id: string, make: (register: DerivedValues) => DerivedValue): DerivedValue;
}

/**
 * Makes a question of a function: its answer is shared by all that ask with the same arguments, and recorded for the page
 * that asks. The first argument is the store; a `Date` among the others is the instant of the rendering.
 * @param name of the question, unique in the site
 */
export function question<Store extends Questions, Arguments extends unknown[], Answer>(
  name: string,
  work: (store: Store, ...rest: Arguments) => Answer,
): (store: Store, ...rest: Arguments) => Answer {
  return (store, ...rest) => {
    const index = rest.findIndex((argument) => argument instanceof Date);
    const given = rest.map((argument, place) => (place === index ? null : argument));
    const now = index < 0 ? undefined : (rest[index] as Date);
    const asked = store.question(`${name} ${JSON.stringify(given)}`, (register) => {
      return new DerivedValue(register, (moment) => {
        const all = [...rest];
        if (index >= 0) all[index] = moment;
        return work(store, ...(all as Arguments));
      });
    });
    dependOnDerived(asked);
    return asked.ask(now) as Answer;
  };
}

/** An answer is shared: who changed it in place would change it for all. */
function freeze(answer: unknown): void {
  if (Array.isArray(answer)) Object.freeze(answer);
}
