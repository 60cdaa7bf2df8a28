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

/** A store, and a question that counts how often it is worked out. */
function counted() {
  const store = storeOf({ meeting: [meeting('a')] });
  let times = 0;
  const ask = derived('counted', (content: typeof store, locale: 'pl' | 'en') => {
    times += 1;
    return content.all('meeting', locale).map(({ documentId }) => documentId);
  });
  return { store, ask, times: () => times };
}

describe('a question', () => {
  it('is worked out once for the same arguments, and its answer shared', () => {
    const { store, ask, times } = counted();
    expect(ask(store, 'pl')).toBe(ask(store, 'pl'));
    expect(times()).toBe(1);
    expect(ask(store, 'en')).toEqual([]);
    expect(times()).toBe(2);
  });

  it('has an answer that nobody can change for the others', () => {
    const { store, ask } = counted();
    expect(() => ask(store, 'pl').push('b')).toThrow(TypeError);
  });

  it('is another one for another store', () => {
    const { store, ask } = counted();
    expect(ask(store, 'pl')).toEqual(['a']);
    expect(ask(storeOf({}), 'pl')).toEqual([]);
  });

  it('is noted for whoever asks, with what its answer was made of', () => {
    const { store, ask } = counted();
    const [reads, more] = [new Dependencies(), new Dependencies()];
    trackDependencies(reads, () => ask(store, 'pl'));
    trackDependencies(more, () => ask(store, 'pl'));
    expect(reads.keys.size).toBe(0);
    const [asked] = reads.derived;
    expect([...more.derived]).toEqual([asked]);
    expect([...(asked?.dependencies.keys ?? [])]).toEqual(['all meeting pl']);
  });

  it('is worked out again when the clock says so, and for an earlier time', () => {
    const store = storeOf({});
    const asked: string[] = [];
    const end = now.getTime() + 1000;
    const ask = derived('clock', (_store: typeof store, moment: Date) => {
      asked.push(moment.toISOString().slice(17, 23));
      if (moment.getTime() < end) dependOnClockUntil(end);
      return moment.getTime() < end;
    });
    const at = (later: number) => ask(store, new Date(now.getTime() + later));
    expect([at(0), at(500), at(999), at(1000), at(9000), at(0)]).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(asked).toEqual(['00.000', '01.000', '00.000']);
  });

  it('that asks another one is made of all that that one was made of', () => {
    const { store, ask } = counted();
    const end = now.getTime() + 1000;
    const inner = derived('inner', (content: typeof store, moment: Date) => {
      dependOnClockUntil(end);
      return [ask(content, 'pl').length, moment.getTime() < end];
    });
    const outer = derived('outer', (content: typeof store, moment: Date) => inner(content, moment)[0]);
    for (let time = 0; time < 2; time++) {
      const reads = new Dependencies();
      trackDependencies(reads, () => outer(store, now));
      const [asked] = reads.derived;
      expect(asked?.until).toBe(end);
      expect([...store.register.stale]).toEqual([]);
      store.put('meeting', meeting(`further${time}`));
      store.takeInvalidated();
      expect([...store.register.stale]).toContain(asked);
    }
  });

  it('may be asked about a document, and is another question once that has changed', () => {
    const store = storeOf({ meeting: [meeting('a')] });
    let times = 0;
    const ask = derived('titled', (_store: typeof store, { title }: { title: string }) => {
      times += 1;
      return title;
    });
    const of = () => {
      const found = store.find('meeting', 'pl', 'a');
      return found && ask(store, found);
    };
    const title = of();
    expect([of(), times]).toEqual([title, 1]);
    store.put('meeting', { ...meeting('a'), title: 'Changed' });
    expect([of(), times]).toEqual(['Changed', 2]);
  });
});
