import { describe, expect, it } from 'vitest';
import { alternatesOf, pathOf, type ListedEntry } from '../src/data/entry.ts';
import { gatheredIn, storyOf } from '../src/data/lists/gathering.ts';
import { wholeList } from '../src/data/lists/list.ts';
import { organisations, placeFor } from '../src/data/named.ts';
import { neighbourhoodBySlug, neighbourhoods } from '../src/data/neighbourhood.ts';
import { partnersOf, phasesOf, projects, todayAmong } from '../src/data/project.ts';
import {
  entryParams,
  frontParams,
  listParams,
  listedTypeOf,
  sectionOf,
} from '../src/data/addresses/routes.ts';
import { topicBySlug, topics, topicSlug } from '../src/data/topic.ts';
import { latestNews } from '../src/data/update.ts';
import { exampleOf, exampleWire, storeOf } from './support/store.ts';

const now = new Date('2026-11-20T10:00:00Z');
const store = storeOf(exampleWire());
const slugs = (entries: { slug: string }[]) => entries.map(({ slug }) => slug);
const listedSlugs = (entries: ListedEntry[]) => slugs(entries.map(({ entry }) => entry));
const project = (slug: string, locale: 'pl' | 'en' = 'pl') => {
  const found = store.findBySlug('project', locale, slug);
  if (!found) throw new Error(`There is no example project with the slug ${slug}.`);
  return found;
};

describe('projects', () => {
  it('that run come first, then the newest', () => {
    expect(slugs(projects(store, 'pl', now))).toEqual([
      'rehabilitacja-zabudowy-blokowej',
      'urb-inclusion',
      'user',
    ]);
    expect(slugs(projects(store, 'pl', new Date('2012-12-01T12:00:00Z')))[0]).toBe(
      'rehabilitacja-zabudowy-blokowej',
    );
    expect(slugs(projects(store, 'pl', new Date('2017-12-01T12:00:00Z')))[0]).toBe('urb-inclusion');
  });

  it('have their phases by time, each with its progress', () => {
    const on = (instant: string) =>
      phasesOf(project('urb-inclusion'), new Date(instant)).map(({ progress }) => progress);
    expect(on('2017-05-01T12:00:00Z')).toEqual(['over', 'running', 'ahead']);
    expect(on('2026-05-01T12:00:00Z')).toEqual(['over', 'over', 'over']);
  });

  it('keep a phase without dates after the one before it, and all their phases end with them', () => {
    const phase = (name: string, startsOn?: string, endsOn?: string) => ({
      name: { default: name, second: undefined },
      datePrecision: 'month' as const,
      startsOn,
      endsOn,
    });
    const phases = (endsOn: string | undefined) =>
      phasesOf(
        {
          ...project('urb-inclusion'),
          startsOn: '2016-01-01',
          endsOn,
          phases: [
            phase('study'),
            phase('work', '2018-01-01'),
            phase('talks', '2016-01-01', '2017-12-31'),
            phase('thanks'),
          ],
        },
        new Date('2026-05-01T12:00:00Z'),
      );
    expect(phases(undefined).map(({ name, progress }) => [name.default, progress])).toEqual([
      ['study', undefined],
      ['talks', 'over'],
      ['thanks', undefined],
      ['work', 'running'],
    ]);
    expect(phases('2019-12-31').map(({ progress }) => progress)).toEqual(['over', 'over', 'over', 'over']);
  });

  it('mark today among their phases, unless one is running', () => {
    const on = (instant: string) => {
      const phases = phasesOf(project('urb-inclusion'), new Date(instant));
      return (progress: 'ahead' | 'running' | 'over') => todayAmong(phases, progress);
    };
    expect(on('2015-05-01T12:00:00Z')('ahead')).toBe(0);
    expect(on('2017-05-01T12:00:00Z')('running')).toBeUndefined();
    expect(on('2026-05-01T12:00:00Z')('over')).toBe(3);
    expect(todayAmong(phasesOf(project('urb-inclusion'), new Date(0)), undefined)).toBeUndefined();
  });

  it('name their partners with role and city, the lead first, without missing ones', () => {
    const partners = partnersOf(store, project('urb-inclusion', 'en'), 'en');
    expect(
      partners.map(({ organisation, role }) => [organisation.name.text, organisation.city?.text, role]),
    ).toEqual([
      ['City of Barcelona', 'Barcelona', 'lead'],
      ['City of Kraków', 'Kraków', 'partner'],
      ['City of Naples', 'Naples', 'partner'],
    ]);
  });

  it('show everything that belongs to them, from the first to the last', () => {
    expect(listedSlugs(storyOf(store, 'pl', project('user').documentId, now).entries)).toEqual([
      'na-moich-azorach',
      'ranking-miejsc',
      'festyn-wielkanocny',
      'lokalny-plan-dzialania',
      'wracamy-na-alejki',
    ]);
  });

  it('show entries of one language only', () => {
    const entries = storyOf(store, 'en', project('user', 'en').documentId, now).entries;
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.every(({ entry }) => entry.locale === 'en')).toBe(true);
  });
});

describe('a neighbourhood', () => {
  const azory = exampleOf('neighbourhood', 'full').documentId;

  it('gathers everything about it', () => {
    const all = gatheredIn(store, 'pl', azory, now);
    expect(slugs(all.projects)).toEqual(['rehabilitacja-zabudowy-blokowej', 'urb-inclusion', 'user']);
    expect(listedSlugs(all.coming.events)).toContain('andrzejkowa-wymiana');
    expect(listedSlugs(all.past)).toContain('festyn-wielkanocny');
    expect(listedSlugs(all.updates)).toEqual(['wracamy-na-alejki', 'plan-w-sieci']);
    expect(listedSlugs(all.documents)).toEqual(['lokalny-plan-dzialania', 'uchwala-2012']);
  });

  it('gathers events at its places, whatever they are about', () => {
    const elsewhere = exampleOf('festival', 'rain-date.default', { neighbourhoods: [] });
    const { coming } = gatheredIn(storeOf({ ...exampleWire(), festival: [elsewhere] }), 'pl', azory, now);
    expect(listedSlugs(coming.events)).toContain('andrzejkowa-wymiana');
  });

  it('gathers nothing else', () => {
    const olsza = exampleOf('neighbourhood', 'untranslated').documentId;
    expect(slugs(gatheredIn(store, 'pl', olsza, now).projects)).toEqual(['rehabilitacja-zabudowy-blokowej']);
    expect(gatheredIn(store, 'en', olsza, now).projects).toEqual([]);
  });

  it('has the place that editors chose, or the last one', () => {
    expect(slugs(neighbourhoods(store))).toEqual(['azory', 'ugorek', 'olsza-ii']);
    expect(neighbourhoodBySlug(store, 'olsza-ii')?.name.default).toBe('Olsza II');
  });
});

describe('a topic', () => {
  it('gathers entries of all types, the newest first', () => {
    const { documentId } = exampleOf('topic', 'inclusion');
    expect(listedSlugs(wholeList(store, 'en', { section: 'topic', documentId }, now))).toEqual([
      'solution-stories',
      'final-conference',
      'guests-from-eight-cities',
      'seminar-with-barcelona',
      'urb-inclusion',
    ]);
  });

  it('has an address in each language', () => {
    const topic = topicBySlug(store, 'en', 'public-space');
    expect(topic && topicSlug(topic, 'pl')).toBe('przestrzen-publiczna');
    expect(topicBySlug(store, 'pl', 'public-space')).toBeUndefined();
    expect(topicBySlug(store, 'en', 'zycie-sasiedzkie')?.documentId).toBe(
      exampleOf('topic', 'untranslated').documentId,
    );
  });

  it('is sorted by its name', () => {
    expect(topics(store, 'en').map((topic) => topic.slug.second)).toEqual([
      'public-space',
      'social-inclusion',
      'zycie-sasiedzkie',
    ]);
  });
});

describe('the latest news', () => {
  it('begins with big news, as long as it is new', () => {
    expect(latestNews(store, 'pl', now, 5).lead?.slug).toBe('wracamy-na-alejki');
    expect(slugs(latestNews(store, 'pl', now, 5).others)).toEqual(['plan-w-sieci']);
    const later = latestNews(store, 'pl', new Date('2027-11-20T10:00:00Z'), 5);
    expect(later.lead).toBeUndefined();
    expect(slugs(later.others)).toEqual(['wracamy-na-alejki', 'plan-w-sieci']);
  });

  it('is no more than requested', () => {
    const { lead, others } = latestNews(store, 'pl', now, 1);
    expect([lead?.slug, others.length]).toEqual(['wracamy-na-alejki', 0]);
  });
});

describe('names', () => {
  it('are in the other language if there is no translation, and say so', () => {
    const [club] = organisations(
      store,
      [exampleOf('organisation', 'untranslated').documentId, 'nobody'],
      'en',
    );
    expect(club?.name).toEqual({ text: 'Klub Vademecum', locale: 'pl' });
    const place = placeFor(store, exampleOf('place', 'untranslated').documentId, 'en');
    expect(place).toMatchObject({ name: { text: 'Klub „Jędruś”', locale: 'pl' }, address: undefined });
    expect(placeFor(store, undefined, 'en')).toBeUndefined();
    expect(placeFor(store, 'nowhere', 'en')).toBeUndefined();
  });
});

describe('addresses', () => {
  it('of an entry are those of each language in which it is published', () => {
    const listed = { type: 'project' as const, entry: project('user') };
    expect(pathOf(listed)).toBe('/projekty/user/');
    expect(alternatesOf(store, listed)).toEqual({ pl: '/projekty/user/', en: '/en/projects/user/' });
    const alone = { type: 'project' as const, entry: project('neighbours-circle', 'en') };
    expect(alternatesOf(store, alone)).toEqual({ en: '/en/projects/neighbours-circle/' });
  });

  it('of all pages are different', () => {
    for (const locale of ['pl', 'en'] as const) {
      const paths = [
        ...frontParams(store, locale).map(({ section }) => section),
        ...entryParams(store, locale).map(({ section, slug }) => `${section}/${slug}`),
        ...listParams(store, locale, now).map(({ section, list }) => `${section}/${list}`),
      ];
      expect(paths.length).toBeGreaterThan(50);
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) expect(path).not.toMatch(/szukaj|search/);
    }
  });

  it('lead back to their sections', () => {
    expect(sectionOf('pl', 'spotkania')).toBe('meeting');
    expect(sectionOf('en', 'spotkania')).toBeUndefined();
    expect(sectionOf('pl', 'kalendarz')).toBe('calendar');
    expect(sectionOf('pl', 'szukaj')).toBeUndefined();
    expect(listedTypeOf('meeting')).toBe('meeting');
    expect(listedTypeOf('topic')).toBeUndefined();
  });

  it('include that of the declaration only if there is one', () => {
    expect(frontParams(storeOf({}), 'pl').map(({ section }) => section)).not.toContain(
      'deklaracja-dostepnosci',
    );
    expect(frontParams(store, 'pl').map(({ section }) => section)).toContain('deklaracja-dostepnosci');
  });
});
