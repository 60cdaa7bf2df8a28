import { AsyncLocalStorage } from 'node:async_hooks';

/** A derived value, as those see it that depend on it. */
export interface DerivedDependency {
  readonly dependencies: Dependencies;
  /** Rises with each new value. */
  readonly revision: number;
  /** The first instant (milliseconds) at which the clock may change it. */
  readonly until: number;
  update(now?: Date): unknown;
  /** Adds a value that depends on this one, and that is invalidated with it. */
  addDependent(dependent: DerivedDependency): void;
  deleteDependent(dependent: DerivedDependency): void;
  /** Invalidates this value because a dependency of a dependency may have changed. */
  invalidateIndirectly(): void;
}

/**
 * A reference in a text to an entry or a file that is not there. Once it leads somewhere, the page is rendered again.
 */
export interface LostReference {
  /** The reference as it is written: `osiedle:meeting/<documentId>`. */
  link: string;
  /** The words, or of a picture what it shows, that it was to be found by. */
  words: string;
}

/** What a page or a derived value was made of. */
export class Dependencies {
  /** Keys of the store: `document meeting pl <id>`, `all meeting pl`, `slug …`, `tied …`. */
  readonly keys = new Set<string>();
  readonly derived = new Set<DerivedDependency>();
  /** What it mentions: keys of documents, `all <type>`, addresses on the site. */
  readonly names = new Set<string>();
  /** References in its own texts that lead nowhere. */
  readonly lost: LostReference[] = [];
  /** The first instant (milliseconds) at which the clock may change it. */
  until = Infinity;
}

const current = new AsyncLocalStorage<Dependencies>();

/** Records what the work depends on, also after an `await`. */
export function trackDependencies<Result>(dependencies: Dependencies, work: () => Result): Result {
  return current.run(dependencies, work);
}

/** Records a key of the store. */
export function dependOnKey(key: string): void {
  current.getStore()?.keys.add(key);
}

/** Records that the work read the clock, and that its result holds until an instant (milliseconds). */
export function dependOnClockUntil(until: number): void {
  const dependencies = current.getStore();
  if (dependencies && until < dependencies.until) dependencies.until = until;
}

/** Records a derived value. */
export function dependOnDerived(value: DerivedDependency): void {
  current.getStore()?.derived.add(value);
}

/** Records a mention: a document by its key, a page of the site by its address. */
export function mention(name: string): void {
  current.getStore()?.names.add(name);
}

/** Records a reference that leads nowhere. */
export function noteLost(reference: LostReference): void {
  current.getStore()?.lost.push(reference);
}

/** All mentions, those of dependencies included. */
export function mentionsIn(dependencies: Dependencies): Set<string> {
  const names = new Set<string>();
  const seen = new Set<Dependencies>();
  const gather = (some: Dependencies): void => {
    if (seen.has(some)) return;
    seen.add(some);
    for (const name of some.names) names.add(name);
    for (const value of some.derived) gather(value.dependencies);
  };
  gather(dependencies);
  return names;
}
