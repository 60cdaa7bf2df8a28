import { describe, expect, it } from 'vitest';
import type { Store } from '../src/content/store.ts';
import type { ListedType } from '@osiedle/shared';
import type { ListedEntry } from '../src/data/entry.ts';
import { gatheredIn, storyOf } from '../src/data/lists/gathering.ts';
import {
  cutPage,
  listLength,
  listPage,
  newestEntries,
  pageCount,
  wholeList,
  years,
} from '../src/data/lists/list.ts';
import { frontOf, listPagePath } from '../src/data/lists/list-address.ts';
import { listAddresses, listAt } from '../src/data/lists/list-routes.ts';
import { pagesToShow } from '../src/data/lists/pager.ts';
import { projectsByProgress } from '../src/data/project.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

const now = new Date('2026-11-20T10:00:00Z');
const store = storeOf(exampleWire());
const slugs = (entries: ListedEntry[] = []) => entries.map(({ entry }) => entry.slug);
const topic = exampleOf('topic', 'inclusion');
const azory = exampleOf('neighbourhood', 'full');
const user = exampleOf('project', 'ended.default', {
  neighbourhoods: [{ documentId: azory.documentId }],
  topics: [],
  documents: [],
});

const update = exampleOf('update', 'untranslated');

/** Updates of one topic, neighbourhood and project, one for each day from 1 January 2014. */
function manyUpdates(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => ({
    ...update,
    documentId: `u${String(index).padStart(3, '0')}`,
    slug: `u-${index}`,
    date: new Date(Date.UTC(2014, 0, index + 1)).toISOString().slice(0, 10),
    topics: [{ documentId: topic.documentId }],
    neighbourhoods: [{ documentId: azory.documentId }],
    projects: [{ documentId: user.documentId }],
  }));
}

const many = (count: number) =>
  storeOf({ update: manyUpdates(count), topic: [topic], neighbourhood: [azory], project: [user] });
const section = { section: 'update' as const };
const onTopic = { section: 'topic' as const, documentId: topic.documentId };
const inAzory = { section: 'neighbourhood' as const, documentId: azory.documentId };
const ofUser = { section: 'project' as const, documentId: user.documentId };

describe('a list', () => {
  const page = (count: number, number?: number) =>
    slugs(cutPage(wholeList(many(count), 'pl', section, now), number)?.entries);

  it('has pages numbered from the oldest, so that a new entry changes only the last page', () => {
    expect(page(65, 1)).toHaveLength(20);
    expect(page(65, 1).at(-1)).toBe('u-0');
    expect(page(65, 3)).toHaveLength(25);
    expect([page(65, 3)[0], page(65, 3).at(-1)]).toEqual(['u-64', 'u-40']);
    expect(page(66, 1)).toEqual(page(65, 1));
    expect(page(66, 2)).toEqual(page(65, 2));
    expect(page(66, 3)[0]).toBe('u-65');
  });

  it('has a last page that is neither nearly empty nor very long, and is shown first', () => {
    expect([0, 1, 30, 31, 50, 51].map(pageCount)).toEqual([0, 1, 1, 2, 2, 3]);
    expect([30, 31, 50, 51].map((count) => page(count).length)).toEqual([30, 11, 30, 11]);
    expect(page(61)).toEqual(page(61, 3));
  });

  it('has no page before its first or after its last', () => {
    for (const number of [0, -1, 4, 1.5, Number.NaN]) expect(page(65, number)).toEqual([]);
    expect(listPage(storeOf({}), 'pl', section, now)).toBeUndefined();
  });

  it('has a length and newest entries', () => {
    const list = { section: 'meeting' as const };
    expect(listLength(store, 'pl', list, now)).toBe(wholeList(store, 'pl', list, now).length);
    expect(newestEntries(store, 'pl', list, now, 2)).toEqual(wholeList(store, 'pl', list, now).slice(0, 2));
  });

  it.each([
    [{ number: 1, newer: 0 }, [1]],
    [{ number: 2, newer: 1 }, [3, 2, 1]],
    [{ number: 5, newer: 2 }, [undefined, 6, 5, 4, undefined, 1]],
    [{ number: 3, newer: 2 }, [undefined, 4, 3, 2, 1]],
    [{ number: 4, newer: 1 }, [5, 4, 3, 2, 1]],
    [{ number: 9, newer: 0 }, [9, 8, undefined, 1]],
  ])('has on the page %j links to the pages %j', (at, numbers) => {
    expect(pagesToShow(at)).toEqual(numbers);
  });
});

describe('a year', () => {
  const inYear = (type: ListedType, year: number) =>
    slugs(wholeList(store, 'pl', { section: type, year }, now));

  it('has its entries, and each project that ran in it', () => {
    const all = years(store, 'pl', 'project', now);
    expect([all[0], all.at(-1)]).toEqual([2026, 2012]);
    expect(inYear('project', 2014)).toEqual(['user', 'rehabilitacja-zabudowy-blokowej']);
    expect(inYear('project', 2011)).toEqual([]);
  });

  it.each([
    [[], [2026]],
    [[{ startsOn: '2012-07-11' }], [2012]],
    [
      [{ endsOn: '2013-04-24' }, {}, { startsOn: '2011-12-31' }],
      [2013, 2012, 2011],
    ],
  ])(
    'has a project without days of its own by its phases %j, and with none by its publication',
    (phases, all) => {
      const project = exampleOf('project', 'full.default', {
        ...{ startsOn: null, endsOn: null, phases, originallyPublishedAt: null },
        publishedAt: '2026-05-01T12:00:00.000Z',
      });
      expect(years(storeOf({ project: [project] }), 'pl', 'project', now)).toEqual(all);
    },
  );

  it('has each event with a date in it, in the city’s time', () => {
    expect(inYear('meeting', 2027)).toEqual(['porozmawiajmy-o-alejkach']);
    const newYear = exampleOf('meeting', 'online', { startsAt: '2026-12-31T23:30:00.000Z', endsAt: null });
    expect(years(storeOf({ meeting: [newYear] }), 'pl', 'meeting', now)).toEqual([2027]);
  });
});

describe('the pages of lists', () => {
  const addresses = (of: Store, locale: 'pl' | 'en' = 'pl') =>
    listAddresses(of, locale, now).map(({ section, address }) => `${section} ${address}`);
  const at = (of: Store, section: 'update' | 'topic' | 'neighbourhood' | 'project', address: string) =>
    listAt(of, 'pl', now, { section, address });

  it('have numbers, except the last page of a year and of a topic, which is its front', () => {
    const strona = (of: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${of}strona/${index + 1}`);
    expect(addresses(many(61))).toEqual([
      'project strona/1',
      ...['project rok/2015', 'project rok/2014', 'project rok/2013'],
      ...strona('update ', 3),
      'update rok/2014',
      ...strona('update rok/2014/', 2),
      ...strona('project user/', 3),
      ...strona('neighbourhood azory/', 3),
      ...strona('topic wlaczenie-spoleczne/', 2),
    ]);
  });

  it('are only those of sections and years, if every other list fits on its front', () => {
    expect(addresses(many(29)).filter((one) => one.startsWith('update'))).toEqual([
      'update strona/1',
      'update rok/2014',
    ]);
    expect(addresses(many(29)).filter((one) => /^(?:topic|neighbourhood)|project user/.test(one))).toEqual(
      [],
    );
    expect(addresses(storeOf({}))).toEqual([]);
  });

  it('have one address each, and other addresses have no page', () => {
    const long = many(61);
    for (const { section, address } of listAddresses(long, 'pl', now)) {
      const found = listAt(long, 'pl', now, { section, address });
      expect([address, found?.list.section]).toEqual([address, section]);
      const front = found && frontOf(long, 'pl', found.list);
      expect(front && listPagePath(found.list, 'pl', front.path, found.page)).toMatch(
        new RegExp(`/${address}/$`),
      );
    }
    for (const value of ['01', '0', '4', '1.0', ' 1', 'x', '-1', '', '1/strona/1'])
      expect([value, at(long, 'update', `strona/${value}`) === undefined]).toEqual([value, true]);
    const unknown: Record<string, string[]> = {
      update: [
        'rok/1999',
        'rok/2014/strona/3',
        'rok/2014/strona/0',
        'rok',
        'page/1',
        'u-1/strona/1',
        'rok/02014',
      ],
      topic: ['wlaczenie-spoleczne', 'wlaczenie-spoleczne/strona/3', 'nic/strona/1', 'strona/1'],
      neighbourhood: ['azory', 'azory/strona/4', 'azory/page/1', 'rok/2014'],
      project: ['user/strona/4', 'user/rok/2014', 'nic/strona/1'],
    };
    for (const [section, all] of Object.entries(unknown))
      for (const address of all)
        expect([address, at(long, section as 'update', address) === undefined]).toEqual([address, true]);
    expect(at(many(30), 'neighbourhood', 'azory/strona/1')).toBeDefined();
    expect(at(many(29), 'neighbourhood', 'azory/strona/1')).toBeUndefined();
    expect(at(many(30), 'project', 'user/strona/1')).toBeUndefined();
  });

  it('have addresses in their language', () => {
    expect(addresses(store, 'en')).toContain('meeting year/2019');
    expect(listAt(store, 'en', now, { section: 'meeting', address: 'year/2019' })?.page.number).toBe(1);
    expect(listAt(store, 'en', now, { section: 'meeting', address: 'rok/2019' })).toBeUndefined();
  });
});

describe('the part of a list that its front leaves out', () => {
  it('is empty if the list is short', () => {
    expect(gatheredIn(many(29), 'pl', azory.documentId, now)).toMatchObject({ isCut: false });
    expect(gatheredIn(many(29), 'pl', azory.documentId, now).updates).toHaveLength(29);
    const story = storyOf(many(30), 'pl', user.documentId, now);
    expect([story.isCut, story.entries.length]).toEqual([false, 30]);
  });

  it('is on numbered pages for a neighbourhood', () => {
    const { updates, projects, isCut } = gatheredIn(many(61), 'pl', azory.documentId, now);
    expect([isCut, slugs(updates)[0], updates.length, projects.length]).toEqual([true, 'u-60', 6, 1]);
    expect(listLength(many(61), 'pl', inAzory, now)).toBe(62);
  });

  it('is on numbered pages for a project, whose front shows the newest entries by time', () => {
    const { entries, isCut } = storyOf(many(61), 'pl', user.documentId, now);
    expect([isCut, entries.length, slugs(entries)[0], slugs(entries).at(-1)]).toEqual([
      true,
      12,
      'u-49',
      'u-60',
    ]);
    expect(listLength(many(61), 'pl', ofUser, now)).toBe(61);
  });

  it('is on numbered pages for a topic', () => {
    const page = listPage(many(61), 'pl', onTopic, now);
    expect([page?.number, page?.entries.length, slugs(page?.entries)[0]]).toEqual([3, 21, 'u-60']);
  });

  it('is only counted for projects, and is never a single one', () => {
    const project = Array.from({ length: 9 }, (_, index) =>
      exampleOf('project', 'ended.default', { documentId: `p${index}`, slug: `p-${index}` }),
    );
    const groups = (over: number) =>
      projectsByProgress(storeOf({ project }), 'pl', now, { running: 1, ahead: 1, over, unknown: 1 }).map(
        ({ progress, projects, further }) => [progress, projects.length, further],
      );
    expect(groups(6)).toEqual([['over', 6, 3]]);
    expect(groups(8)).toEqual([['over', 9, 0]]);
  });
});
