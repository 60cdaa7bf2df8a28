import { expect, test } from 'vitest';
import { gatheredIn } from '../src/data/lists/gathering.ts';
import { upcomingEvents } from '../src/data/lists/coming.ts';
import { untranslatedInto, untranslatedPath } from '../src/data/untranslated.ts';
import { noticeForFeed } from '../src/feeds/notice.ts';
import { feedXml } from '../src/feeds/write.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

const now = new Date('2026-11-20T08:00:00Z');
const azory = 'azory43gesc6m6svennetqsk';
const siteUrl = new URL('https://osiedla.example/');
const alone = (changes: object = {}) =>
  exampleOf('meeting', 'cancelled.default', {
    documentId: 'alone',
    slug: 'sama',
    startsAt: '2026-12-01T16:00:00.000Z',
    endsAt: '2026-12-01T18:00:00.000Z',
    occurrences: [],
    eventStatus: 'scheduled',
    neighbourhoods: [{ documentId: azory }],
    ...changes,
  });
const storeWith = (...meeting: ReturnType<typeof alone>[]) => storeOf({ ...exampleWire(), meeting });

test('an event in Polish alone is to come in English, in the list of all and in its neighbourhood', () => {
  const store = storeWith(alone());
  const listed = upcomingEvents(store, 'en', now, 5, ['meeting']).events;
  expect(listed.map(({ entry }) => [entry.documentId, entry.locale])).toEqual([['alone', 'pl']]);
  const here = gatheredIn(store, 'en', azory, now).coming.events;
  expect(here.map(({ entry }) => entry.documentId)).toContain('alone');
  expect(gatheredIn(store, 'en', 'elsewhere', now).coming.events).toEqual([]);
});

test('once translated, or over, it is there no more', () => {
  const translated = storeWith(alone(), alone({ locale: 'en', slug: 'alone' }));
  const locales = upcomingEvents(translated, 'en', now, 5, ['meeting']).events.map(
    ({ entry }) => entry.locale,
  );
  expect(locales).toEqual(['en']);
  expect(upcomingEvents(storeWith(alone()), 'en', new Date('2027-01-01'), 5, ['meeting']).events).toEqual([]);
});

test('an event in English alone is not on Polish lists', () => {
  const store = storeWith(alone({ locale: 'en' }));
  expect(upcomingEvents(store, 'pl', now, 5, ['meeting']).events).toEqual([]);
});

test('a section names the entries without a translation that were published last, and no more', () => {
  const many = Array.from({ length: 20 }, (_, index) =>
    alone({
      documentId: `alone${index}`,
      slug: `sama-${index}`,
      publishedAt: `2026-11-${String(index + 1).padStart(2, '0')}T08:00:00.000Z`,
    }),
  );
  const store = storeWith(...many);
  const named = untranslatedInto(store, 'meeting', 'en').map(({ entry }) => entry.documentId);
  expect([named.length, named[0]]).toEqual([12, 'alone19']);
  const leads = (id: string) => {
    const entry = store.find('meeting', 'pl', id);
    return entry && untranslatedPath(store, { type: 'meeting', entry });
  };
  expect(leads('alone19')).toBe('/en/meetings/#untranslated-alone19');
  expect(leads('alone0')).toBe('/en/meetings/#untranslated');
});

test.each(['atom', 'rss'] as const)('the notice stands first in the feed of everything (%s)', (format) => {
  const notice = {
    textDefault: 'Awaria <wody>.',
    textSecond: null,
    link: null,
    neighbourhood: { documentId: azory },
    startsAt: '2026-11-20T06:00:00.000Z',
    endsAt: '2026-11-21T10:00:00.000Z',
  };
  const store = storeOf({ ...exampleWire(), setting: [exampleOf('setting', 'full', { notice })] });
  const xmlAt = (at: Date) =>
    feedXml('everything', format, { store, siteUrl, locale: 'pl' }, noticeForFeed(store, 'pl', at));
  const [, first = ''] = xmlAt(now).split(format === 'atom' ? '<entry>' : '<item>');
  expect(first).toMatch(/Ważne \(Azory\): Awaria/);
  expect(first).toMatch(/tag:[^<]*:notice\/pl\/[0-9a-f]{16}</);
  expect(xmlAt(new Date('2026-11-21T10:00:00Z'))).not.toContain('Awaria');
});
