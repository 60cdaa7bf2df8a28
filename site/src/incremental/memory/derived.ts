import { Deadlines } from './deadlines.ts';
import { answersEqual } from './answers-equal.ts';
import { dependOnDerived, trackDependencies, Dependencies, type DerivedDependency } from './dependencies.ts';

/** Which derived values to look at when something has changed. */
export class DerivedValues {
  /** Values by the keys of the store that they depend on. */
  readonly readers = new Map<string, Set<DerivedValue>>();
  /** Invalidated values. */
  readonly stale = new Set<DerivedValue>();
  /** Values that the clock will change. */
  readonly timed = new Deadlines<DerivedValue>();
}

/**
 * The value that a function of the store has for certain arguments. It is kept until a dependency changes. Pages that depend
 * on it are rendered again only if the new value differs.
 */
export class DerivedValue implements DerivedDependency {
  answer: unknown;
  /** Rises with each new value. */
  revision = 0;
  /** The first instant (milliseconds) at which the clock may change this value or one of its dependencies. */
  until = Infinity;
  /** What the function itself depended on, without what its dependencies depend on. */
  dependencies = new Dependencies();
  /** The values that this one was made of, with the revision that it saw. */
  #dependencyRevisions = new Map<DerivedDependency, number>();
  readonly #dependents = new Set<DerivedDependency>();
  #computedAt = 0;
  /** Why the value may be out of date: a dependency of its own changed, or only a dependency of a dependency. */
  #stale: 'itself' | 'below' | undefined = 'itself';
  readonly #register: DerivedValues;
  readonly #work: (now: Date) => unknown;

  constructor(register: DerivedValues, work: (now: Date) => unknown) {
    this.#register = register;
    this.#work = work;
  }

  /** The value at an instant. Computes it again only where it may have changed. */
  update(now?: Date): unknown {
    const time = now?.getTime() ?? this.#computedAt;
    if (this.#stale === 'itself' || time < this.#computedAt || time >= this.dependencies.until)
      this.#compute(now);
    else if (this.#stale === 'below' || time >= this.until) {
      if (this.#areDependenciesUnchanged(now)) this.#settle(time);
      else this.#compute(now);
    }
    return this.answer;
  }

  /** Invalidates the value: the function depended on what has changed. */
  invalidate(): void {
    this.#mark('itself');
  }

  invalidateIndirectly(): void {
    this.#mark('below');
  }

  addDependent(dependent: DerivedDependency): void {
    this.#dependents.add(dependent);
  }

  deleteDependent(dependent: DerivedDependency): void {
    this.#dependents.delete(dependent);
  }

  /** Forgets the value: nothing depends on it any more. */
  leave(): void {
    this.#unlink();
    this.#register.stale.delete(this);
    this.#register.timed.delete(this);
  }

  #unlink(): void {
    const { readers } = this.#register;
    for (const key of this.dependencies.keys) {
      const those = readers.get(key);
      those?.delete(this);
      if (those?.size === 0) readers.delete(key);
    }
    for (const dependency of this.#dependencyRevisions.keys()) dependency.deleteDependent(this);
  }

  /** Values and pages that depend on this one may change, too. */
  #mark(stale: 'itself' | 'below'): void {
    const isKnown = this.#stale !== undefined;
    if (this.#stale !== 'itself') this.#stale = stale;
    if (isKnown) return;
    this.#register.stale.add(this);
    for (const dependent of this.#dependents) dependent.invalidateIndirectly();
  }

  /** Compares in the order of the calls: whether a dependency is needed at all may depend on those before it. */
  #areDependenciesUnchanged(now?: Date): boolean {
    for (const [dependency, revision] of this.#dependencyRevisions) {
      dependency.update(now);
      if (dependency.revision !== revision) return false;
    }
    return true;
  }

  #compute(now = new Date(0)): void {
    const dependencies = new Dependencies();
    const answer = trackDependencies(dependencies, () => this.#work(now));
    if (this.revision === 0 || !answersEqual(this.answer, answer)) {
      this.answer = answer;
      this.revision++;
    }
    this.#unlink();
    this.dependencies = dependencies;
    this.#dependencyRevisions = new Map(
      [...dependencies.derived].map((dependency) => [dependency, dependency.revision]),
    );
    for (const dependency of dependencies.derived) dependency.addDependent(this);
    const { readers } = this.#register;
    for (const key of dependencies.keys) {
      const those = readers.get(key);
      if (those) those.add(this);
      else readers.set(key, new Set([this]));
    }
    this.#settle(now.getTime());
    freeze(this.answer);
  }

  #settle(time: number): void {
    this.until = this.dependencies.until;
    for (const dependency of this.dependencies.derived) this.until = Math.min(this.until, dependency.until);
    this.#computedAt = time;
    this.#stale = undefined;
    this.#register.stale.delete(this);
    this.#register.timed.set(this, this.until);
  }
}

/** Keeps one derived value for each name and arguments. */
interface DerivedStore {
  derivedValue(id: string, make: (register: DerivedValues) => DerivedValue): DerivedValue;
}

/**
 * Makes a function derived: all calls with the same arguments share one value, and each call records the value as a dependency
 * of the page that is being rendered. The first argument is the store; a `Date` among the others is the instant of the rendering.
 * @param name unique in the site
 */
export function derived<Store extends DerivedStore, Arguments extends unknown[], Answer>(
  name: string,
  work: (store: Store, ...rest: Arguments) => Answer,
): (store: Store, ...rest: Arguments) => Answer {
  return (store, ...rest) => {
    const index = rest.findIndex((argument) => argument instanceof Date);
    const given = rest.map((argument, place) => (place === index ? null : argument));
    const now = index < 0 ? undefined : (rest[index] as Date);
    const value = store.derivedValue(`${name} ${JSON.stringify(given)}`, (register) => {
      return new DerivedValue(register, (time) => {
        const all = [...rest];
        if (index >= 0) all[index] = time;
        return work(store, ...(all as Arguments));
      });
    });
    dependOnDerived(value);
    return value.update(now) as Answer;
  };
}

/** A value is shared: a change in place would change it for everybody. */
function freeze(answer: unknown): void {
  if (Array.isArray(answer)) Object.freeze(answer);
}
