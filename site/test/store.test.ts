import { describe, expect, it } from 'vitest';
import { runAtOnce } from '@osiedle/shared';
import { Store } from '../src/content/store.ts';
import { storeFrom } from '../src/content/wire.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

const store = storeOf(exampleWire());

describe('the store', () => {
  it('keeps the languages of an entry apart', () => {
    const { documentId } = exampleOf('meeting', 'full.default');
    expect(store.find('meeting', 'pl', documentId)?.slug).toBe('seminarium-z-barcelona');
    expect(store.find('meeting', 'en', documentId)?.slug).toBe('seminar-with-barcelona');
    expect(store.findBySlug('meeting', 'en', 'seminarium-z-barcelona')).toBeUndefined();
    expect(store.findBySlug('meeting', 'pl', 'seminarium-z-barcelona')?.documentId).toBe(documentId);
    expect(store.findBySlug('workshop', 'pl', 'seminarium-z-barcelona')).toBeUndefined();
  });

  it('has no entry in a language in which it is not published', () => {
    const { documentId } = exampleOf('meeting', 'online');
    expect(store.find('meeting', 'pl', documentId)).toBeDefined();
    expect(store.find('meeting', 'en', documentId)).toBeUndefined();
    expect(store.all('meeting', 'en').map((one) => one.documentId)).not.toContain(documentId);
  });

  it('finds look-ups and singles, which have no language', () => {
    const { documentId } = exampleOf('neighbourhood', 'full');
    expect(store.find('neighbourhood', documentId)?.name.default).toBe('Azory');
    expect(store.all('neighbourhood')).toHaveLength(3);
    expect(store.single('setting')?.siteName.second).toBe('Kraków Neighbourhoods');
    expect(storeOf({}).single('setting')).toBeUndefined();
  });

  it('has one order, whatever the order of the source', () => {
    const wire = exampleWire();
    const turned = storeOf({ ...wire, meeting: wire.meeting?.toReversed() ?? [] });
    expect(turned.all('meeting', 'pl')).toEqual(store.all('meeting', 'pl'));
  });

  it('is not changed by somebody who sorts a list that it gave', () => {
    store.all('meeting', 'pl').reverse();
    expect(store.all('meeting', 'pl')).toEqual(storeOf(exampleWire()).all('meeting', 'pl'));
  });
});

describe('a list', () => {
  const dated = (documentId: string, startsAt: string, further: string[] = []) =>
    exampleOf('meeting', 'online', {
      documentId,
      slug: documentId,
      startsAt,
      endsAt: null,
      occurrences: further.map((at) => ({ startsAt: at, endsAt: null, calledOff: false })),
    });
  const idsOf = (listed: { entry: { documentId: string } }[]) =>
    listed.map(({ entry }) => entry.documentId).join(' ');

  it('of events that are not over has the one that ends last first, whenever each begins', () => {
    const long = dated('long', '2020-05-04T10:00:00.000Z', ['2026-12-04T10:00:00.000Z']);
    const events = storeOf({
      meeting: [
        dated('past', '2026-11-01T10:00:00.000Z'),
        long,
        dated('soon', '2026-11-21T10:00:00.000Z'),
        dated('late', '2027-02-01T10:00:00.000Z'),
      ],
    });
    const at = (instant: string) => idsOf(events.eventsNotOver('meeting', 'pl', new Date(instant)));
    expect(at('2026-11-20T10:00:00Z')).toBe('late long soon');
    // Its day is over at midnight in Kraków.
    expect([at('2026-12-04T22:59:59Z'), at('2026-12-04T23:00:00Z')]).toEqual(['late long', 'late']);
    expect(idsOf(events.entriesInYear('meeting', 'pl', 2026))).toBe('soon past long');
  });

  it('of entries that refer to a document has all types in one order', () => {
    const reference = { projects: [{ documentId: 'p' }] };
    const mixed = storeOf({
      meeting: [
        exampleOf('meeting', 'online', { documentId: 'm', startsAt: '2024-05-05T10:00:00Z', ...reference }),
      ],
      update: ['2025-01-01', '2023-01-01'].map((date) =>
        exampleOf('update', 'full.default', { documentId: `u${date}`, slug: date, date, ...reference }),
      ),
    });
    expect(idsOf(mixed.entriesTied('pl', 'projects', 'p'))).toBe('u2025-01-01 m u2023-01-01');
  });
});

describe('an address', () => {
  const twin = (changes: object) => exampleOf('meeting', 'online', { documentId: 'zzz', ...changes });

  it('that two entries share belongs to one, and the other is reported as a problem', () => {
    const pair = [exampleOf('meeting', 'online'), twin({})];
    for (const meeting of [pair, pair.toReversed()]) {
      const store = storeFrom({ meeting });
      expect(store.all('meeting', 'pl')).toHaveLength(1);
      expect(store.problems).toEqual([
        expect.stringMatching(/zzz.*another one has the same address "pytania-i-odpowiedzi"\. Change/),
      ]);
      expect(store.findBySlug('meeting', 'pl', 'pytania-i-odpowiedzi')?.documentId).not.toBe('zzz');
      expect(store.find('meeting', 'pl', 'zzz')).toBeUndefined();
    }
  });

  it('may have the same slug as one of another language or type', () => {
    const en = twin({ locale: 'en' });
    const workshop = exampleOf('workshop', 'season', { slug: 'pytania-i-odpowiedzi' });
    expect(
      storeFrom({ meeting: [exampleOf('meeting', 'online'), en], workshop: [workshop] }).problems,
    ).toEqual([]);
  });

  it('that the site itself uses belongs to no entry', () => {
    const page = (slug: string, locale: string) =>
      exampleOf('page', 'about.default', { slug, locale, documentId: slug + locale });
    const pages = [page('spotkania', 'pl'), page('media', 'en'), page('spotkania', 'en')];
    const store = storeFrom({ page: pages });
    const shown = (['pl', 'en'] as const).flatMap((locale) => store.all('page', locale));
    expect(shown.map(({ slug, locale }) => `${locale}/${slug}`)).toEqual(['en/spotkania']);
    expect(store.problems).toHaveLength(2);
    expect(store.problems[1]).toMatch(/the site itself uses the address "spotkania"\. Change its slug\./);
  });

  it('of a topic is compared in both languages', () => {
    const topic = exampleOf('topic', 'inclusion', {
      documentId: 'zzz',
      slug: 'inny',
      slugSecond: 'public-space',
    });
    expect(storeFrom({ topic: [exampleOf('topic', 'full'), topic] }).problems).toHaveLength(1);
  });
});

/** A meeting as the CMS sends it, without relations. */
const meeting = (documentId: string, changes: object = {}) =>
  exampleOf('meeting', 'online', {
    documentId,
    slug: documentId,
    documents: [],
    neighbourhoods: [],
    organisers: [],
    ...changes,
  });
const shown = (of: Store) => of.all('meeting', 'pl').map(({ documentId }) => documentId);

/** The keys that a change invalidates. */
function invalidatedBy(of: Store, change: () => void): string[] {
  of.takeInvalidated();
  change();
  return [...of.takeInvalidated()].sort();
}

describe('a change', () => {
  it('invalidates the keys by which its document was or is found, and no others', () => {
    const changed = storeOf({ meeting: [meeting('a'), meeting('b')] });
    const tied = { projects: [{ documentId: 'p' }] };
    const common = ['ending meeting pl', 'published meeting pl', 'slug meeting pl a', 'slugs meeting pl'];
    expect(
      invalidatedBy(changed, () => changed.put('meeting', meeting('a', { slug: 'new', ...tied }))),
    ).toEqual([
      'address meeting pl a',
      'address meeting pl new',
      'all meeting pl',
      'document meeting pl a',
      ...common,
      'tied pl projects p',
      'year meeting pl 2026',
    ]);
    expect(changed.findBySlug('meeting', 'pl', 'a')).toBeUndefined();
    expect(changed.entriesTied('pl', 'projects', 'p').map(({ entry }) => entry.slug)).toEqual(['new']);
    expect(invalidatedBy(changed, () => changed.remove('meeting', 'a', 'pl'))).toEqual([
      'address meeting pl new',
      'all meeting pl',
      'document meeting pl a',
      ...common,
      'tied pl projects p',
      'year meeting pl 2026',
      'years meeting pl',
    ]);
    expect(changed.entriesTied('pl', 'projects', 'p')).toEqual([]);
  });

  it('does not invalidate slugs and years that stay the same or change back', () => {
    const changed = storeOf({ meeting: [meeting('a'), meeting('b')] });
    const invalidated = invalidatedBy(changed, () => {
      changed.put('meeting', meeting('a', { slug: 'new', startsAt: '2027-01-10T10:00:00.000Z' }));
      changed.put('meeting', meeting('a', { title: 'Changed' }));
    });
    expect(invalidated.filter((key) => /^(?:slug|years)/.test(key))).toEqual([]);
    expect(changed.slugs('meeting', 'pl').map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect([changed.slugOf('meeting', 'pl', 'a'), changed.slugOf('meeting', 'en', 'a')]).toEqual([
      'a',
      undefined,
    ]);
    const back = invalidatedBy(changed, () => {
      changed.remove('meeting', 'b', 'pl');
      changed.put('meeting', meeting('b'));
    });
    expect(back.filter((key) => /^(?:slug|years)/.test(key))).toEqual([]);
    expect(
      invalidatedBy(changed, () =>
        changed.put('meeting', meeting('a', { startsAt: '2027-01-10T10:00:00.000Z' })),
      ),
    ).toEqual(expect.arrayContaining(['year meeting pl 2026', 'year meeting pl 2027', 'years meeting pl']));
    expect(changed.years('meeting', 'pl').sort()).toEqual([2026, 2027]);
  });

  it('invalidates nothing if it changes nothing', () => {
    const changed = storeOf({ meeting: [meeting('a')] });
    const before = changed.find('meeting', 'pl', 'a');
    expect(invalidatedBy(changed, () => changed.put('meeting', meeting('a')))).toEqual([]);
    expect(invalidatedBy(changed, () => changed.remove('meeting', 'nobody', 'pl'))).toEqual([]);
    expect(invalidatedBy(changed, () => changed.remove('meeting', 'a', 'en'))).toEqual([]);
    expect(changed.find('meeting', 'pl', 'a')).toBe(before);
  });

  it('that breaks a document leaves it out until it is mended', () => {
    const changed = storeOf({ meeting: [meeting('a')] });
    const broken = () => changed.put('meeting', meeting('a', { startsAt: 'soon' }));
    expect(invalidatedBy(changed, broken)).toContain('document meeting pl a');
    expect([shown(changed), changed.problems]).toEqual([[], [expect.stringContaining('startsAt: ')]]);
    expect(invalidatedBy(changed, () => changed.put('meeting', meeting('a')))).toContain(
      'address meeting pl a',
    );
    expect([shown(changed), changed.problems]).toEqual([['a'], []]);
  });

  it('gives an address to the first entry by document id, whichever came first', () => {
    const rivals = ['c', 'a', 'b'].map((documentId) => meeting(documentId, { slug: 'yard' }));
    const changed = storeFrom({ meeting: rivals });
    expect([shown(changed), changed.problems.length]).toEqual([['a'], 2]);
    const withdrawn = invalidatedBy(changed, () => changed.remove('meeting', 'a', 'pl'));
    expect(withdrawn.filter((key) => /^(?:address|document|slug) /.test(key))).toEqual([
      'address meeting pl yard',
      'document meeting pl a',
      'document meeting pl b',
      'slug meeting pl a',
      'slug meeting pl b',
    ]);
    expect([shown(changed), changed.findBySlug('meeting', 'pl', 'yard')?.documentId]).toEqual([['b'], 'b']);
    changed.put('meeting', meeting('b', { slug: 'hall' }));
    expect([shown(changed), changed.problems]).toEqual([['b', 'c'], []]);
    // Once it is back, it has the address again.
    changed.put('meeting', rivals[1]);
    expect([shown(changed), changed.findBySlug('meeting', 'pl', 'yard')?.documentId]).toEqual([
      ['a', 'b'],
      'a',
    ]);
    expect(changed.problems).toEqual([expect.stringContaining('meeting c (pl)')]);
  });

  it('leads to the same store as a full reading, in any order', () => {
    const slugs = ['x', 'y', 'z'];
    let seed = 7;
    const chance = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below;
    const followed = new Store();
    const wire = new Map<string, object>();
    for (let step = 0; step < 120; step++) {
      const documentId = `m${chance(6)}`;
      if (chance(3) === 0) {
        wire.delete(documentId);
        followed.remove('meeting', documentId, 'pl');
      } else {
        const document = meeting(documentId, { slug: slugs[chance(3)], title: `title ${chance(4)}` });
        wire.set(documentId, document);
        followed.put('meeting', document);
      }
      const read = storeFrom({ meeting: [...wire.values()] });
      expect(followed.all('meeting', 'pl')).toEqual(read.all('meeting', 'pl'));
      expect(followed.problems).toEqual(read.problems);
      for (const slug of slugs)
        expect(followed.findBySlug('meeting', 'pl', slug)).toEqual(read.findBySlug('meeting', 'pl', slug));
    }
  });
});

describe('a store that becomes another one', () => {
  it('is equal to it afterwards, and keeps what was equal before', () => {
    const [a, changed] = [meeting('a'), meeting('b', { title: 'Changed' })];
    const store = storeOf({ meeting: [a, meeting('b'), meeting('gone')] });
    const kept = store.find('meeting', 'pl', 'a');
    const other = storeOf({ meeting: [a, changed, meeting('new')] });
    const invalidated = invalidatedBy(store, () => runAtOnce(store.become(other)));
    expect(runAtOnce(store.differencesFrom(other))).toEqual([]);
    expect(shown(store)).toEqual(['a', 'b', 'new']);
    expect(store.find('meeting', 'pl', 'a')).toBe(kept);
    expect(invalidated.filter((key) => key.startsWith('document'))).toEqual([
      'document meeting pl b',
      'document meeting pl gone',
      'document meeting pl new',
    ]);
  });

  it('gives an address of one document to another', () => {
    const store = storeOf({ meeting: [meeting('a', { slug: 'yard' }), meeting('b', { slug: 'hall' })] });
    const other = storeOf({ meeting: [meeting('a', { slug: 'hall' }), meeting('b', { slug: 'yard' })] });
    runAtOnce(store.become(other));
    expect(store.problems).toEqual([]);
    expect(['yard', 'hall'].map((slug) => store.findBySlug('meeting', 'pl', slug)?.documentId)).toEqual([
      'b',
      'a',
    ]);
  });
});
