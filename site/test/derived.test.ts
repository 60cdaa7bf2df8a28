import { describe, expect, it } from 'vitest';
import { derived } from '../src/incremental/memory/derived.ts';
import {
  dependOnClockUntil,
  trackDependencies,
  Dependencies,
} from '../src/incremental/memory/dependencies.ts';
import { exampleOf, storeOf } from './support/store.ts';

const now = new Date('2026-11-20T10:00:00Z');
const meeting = (documentId: string) => exampleOf('meeting', 'online', { documentId, slug: documentId });

/** A store, and a derived value that counts how often it is computed. */
function counted() {
  const store = storeOf({ meeting: [meeting('a')] });
  let computations = 0;
  const ids = derived('counted', (content: typeof store, locale: 'pl' | 'en') => {
    computations += 1;
    return content.all('meeting', locale).map(({ documentId }) => documentId);
  });
  return { store, ids, computations: () => computations };
}

describe('a derived value', () => {
  it('is computed once for the same arguments, and shared', () => {
    const { store, ids, computations } = counted();
    expect(ids(store, 'pl')).toBe(ids(store, 'pl'));
    expect(computations()).toBe(1);
    expect(ids(store, 'en')).toEqual([]);
    expect(computations()).toBe(2);
  });

  it('cannot be changed by one of those that share it', () => {
    const { store, ids } = counted();
    expect(() => ids(store, 'pl').push('b')).toThrow(TypeError);
  });

  it('belongs to one store', () => {
    const { store, ids } = counted();
    expect(ids(store, 'pl')).toEqual(['a']);
    expect(ids(storeOf({}), 'pl')).toEqual([]);
  });

  it('is recorded as a dependency of all who use it, with its own dependencies', () => {
    const { store, ids } = counted();
    const [first, second] = [new Dependencies(), new Dependencies()];
    trackDependencies(first, () => ids(store, 'pl'));
    trackDependencies(second, () => ids(store, 'pl'));
    expect(first.keys.size).toBe(0);
    const [value] = first.derived;
    expect([...second.derived]).toEqual([value]);
    expect([...(value?.dependencies.keys ?? [])]).toEqual(['all meeting pl']);
  });

  it('is computed again after its deadline, and for an earlier time', () => {
    const store = storeOf({});
    const computedAt: string[] = [];
    const end = now.getTime() + 1000;
    const isAhead = derived('clock', (_store: typeof store, time: Date) => {
      computedAt.push(time.toISOString().slice(17, 23));
      if (time.getTime() < end) dependOnClockUntil(end);
      return time.getTime() < end;
    });
    const at = (later: number) => isAhead(store, new Date(now.getTime() + later));
    expect([at(0), at(500), at(999), at(1000), at(9000), at(0)]).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(computedAt).toEqual(['00.000', '01.000', '00.000']);
  });

  it('that depends on another one has its deadline, and is invalidated with it', () => {
    const { store, ids } = counted();
    const end = now.getTime() + 1000;
    const inner = derived('inner', (content: typeof store, time: Date) => {
      dependOnClockUntil(end);
      return [ids(content, 'pl').length, time.getTime() < end];
    });
    const outer = derived('outer', (content: typeof store, time: Date) => inner(content, time)[0]);
    for (let round = 0; round < 2; round++) {
      const dependencies = new Dependencies();
      trackDependencies(dependencies, () => outer(store, now));
      const [value] = dependencies.derived;
      expect(value?.until).toBe(end);
      expect([...store.register.stale]).toEqual([]);
      store.put('meeting', meeting(`further${round}`));
      store.takeInvalidated();
      expect([...store.register.stale]).toContain(value);
    }
  });

  it('may have a document as its argument, and is another value once that has changed', () => {
    const store = storeOf({ meeting: [meeting('a')] });
    let computations = 0;
    const titleOf = derived('titled', (_store: typeof store, { title }: { title: string }) => {
      computations += 1;
      return title;
    });
    const current = () => {
      const found = store.find('meeting', 'pl', 'a');
      return found && titleOf(store, found);
    };
    const title = current();
    expect([current(), computations]).toEqual([title, 1]);
    store.put('meeting', { ...meeting('a'), title: 'Changed' });
    expect([current(), computations]).toEqual(['Changed', 2]);
  });
});
