import { beforeAll, describe, expect, test } from 'vitest';
import { trackDependencies, Dependencies } from '../src/incremental/memory/dependencies.ts';
import { noticeAbove, neighbourhoodsAround } from '../src/data/notice.ts';
import { pinnedEntry } from '../src/data/pinned.ts';
import { renderedPages } from './support/rendered.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

/** What editors put above everything else: it begins and ends by the clock. */

const wire = exampleWire();
const azory = 'azory43gesc6m6svennetqsk';
const pinnedFair = 'wymianaoaq7nri7w0qhg1cjs';
const now = new Date('2026-11-20T08:00:00Z');

/** A store of the examples with other values in the settings. */
function storeWith(changes: Record<string, unknown>) {
  const { festival = [], neighbourhood = [], place = [], meeting = [] } = wire;
  return storeOf({
    festival,
    neighbourhood,
    place,
    meeting,
    setting: [exampleOf('setting', 'full', changes)],
  });
}
const notice = (changes: Record<string, unknown> = {}) => ({
  notice: {
    textDefault: 'Awaria wody.',
    textSecond: null,
    link: null,
    neighbourhood: null,
    startsAt: null,
    endsAt: '2026-11-21T10:00:00.000Z',
    ...changes,
  },
});

describe('the urgent notice', () => {
  test('stands above every page until its end', () => {
    const store = storeWith(notice());
    expect(noticeAbove(store, 'pl', now)?.text).toEqual({ text: 'Awaria wody.', locale: 'pl' });
    expect(noticeAbove(store, 'pl', new Date('2026-11-21T09:59:59Z'))).toBeDefined();
    expect(noticeAbove(store, 'pl', new Date('2026-11-21T10:00:00Z'))).toBeUndefined();
  });

  test('ends by itself: its end is a deadline of the page', () => {
    const page = new Dependencies();
    const [shown] = trackDependencies(page, () => [noticeAbove(storeWith(notice()), 'pl', now)]);
    expect(shown).toBeDefined();
    expect(Math.min(...[...page.derived].map(({ until }) => until))).toBe(Date.parse('2026-11-21T10:00:00Z'));
  });

  test('waits for its beginning', () => {
    const store = storeWith(notice({ startsAt: '2026-11-20T12:00:00.000Z' }));
    expect(noticeAbove(store, 'pl', now)).toBeUndefined();
    expect(noticeAbove(store, 'pl', new Date('2026-11-20T12:00:00Z'))).toBeDefined();
  });

  test('stands in the other language where it is not translated, and says so', () => {
    const store = storeWith(notice());
    expect(noticeAbove(store, 'en', now)?.text.locale).toBe('pl');
    expect(noticeAbove(storeWith(notice({ textSecond: 'No water.' })), 'en', now)?.text.text).toBe(
      'No water.',
    );
  });

  test('of a neighbourhood stands on its pages alone', () => {
    const store = storeWith(notice({ neighbourhood: { documentId: azory } }));
    expect(noticeAbove(store, 'pl', now)).toBeUndefined();
    expect(noticeAbove(store, 'pl', now, ['elsewhere'])).toBeUndefined();
    expect(noticeAbove(store, 'pl', now, [azory])).toBeDefined();
    const here = store
      .all('meeting', 'pl')
      .map((entry) => neighbourhoodsAround(store, { type: 'meeting', entry }));
    expect(here.some((some) => some.includes(azory))).toBe(true);
  });

  test('leads to what is published, by its title', () => {
    const leading = (link: string) => noticeAbove(storeWith(notice({ link })), 'pl', now)?.link;
    expect(leading(`osiedle:festival/${pinnedFair}`)?.name.text).toBe('Andrzejkowa wymiana na skwerze');
    expect(leading('osiedle:festival/nothing')).toBeUndefined();
  });
});

describe('the pinned entry', () => {
  test('leads the home page to the end of its last day, by the clocks of the city', () => {
    const store = storeWith({});
    const shownAt = (instant: string) => pinnedEntry(store, 'pl', new Date(instant))?.entry.documentId;
    expect(shownAt('2026-11-20T08:00:00Z')).toBe(pinnedFair);
    expect(shownAt('2026-11-30T22:59:59Z')).toBe(pinnedFair);
    expect(shownAt('2026-11-30T23:00:00Z')).toBeUndefined();
  });

  test.each<[object | null, string]>([
    [{ entry: 'osiedle:festival/nothing', until: '2026-11-30' }, 'is not published'],
    [{ entry: null, until: '2026-11-30' }, 'is missing'],
    [null, 'nobody has pinned'],
  ])('is none where it %#', (pinned) => {
    expect(pinnedEntry(storeWith({ pinned }), 'pl', now)).toBeUndefined();
  });
});

describe('on pages', () => {
  let pages: Map<string, string>;
  beforeAll(async () => {
    const link = `osiedle:neighbourhood/${azory}`;
    const wire = { ...exampleWire(), setting: [exampleOf('setting', 'full', notice({ link }))] };
    pages = await renderedPages(wire, now);
  });

  test('the notice comes before the name of the site, after the link that skips it', () => {
    for (const path of ['/', '/en/meetings/', '/o-nas/', '/404/'])
      expect(pages.get(path), path).toMatch(
        /<a class="skip"[^]*<section class="urgent" aria-label="[^"]+">[^]*Awaria wody\.[^]*<\/section>\s*<header class="masthead">/,
      );
    expect(pages.get('/en/meetings/')).toContain('<span lang="pl">Awaria wody.</span>');
    expect(pages.get('/')).toContain('href="/osiedla/azory/">');
  });

  test('the pinned entry comes before all others on the home page', () => {
    const home = pages.get('/') ?? '';
    const titles = [...home.matchAll(/<h[23][^>]*>\s*(?:<a [^>]*>)?([^<]*)/g)].map(([, title = '']) =>
      title.trim(),
    );
    expect(titles.slice(0, 2)).toEqual(['Warto wiedzieć', 'Andrzejkowa wymiana na skwerze']);
  });
});
