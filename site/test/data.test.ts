import { listedTypes } from '@osiedle/shared';
import { describe, expect, it } from 'vitest';
import { alternatesOf, pathOf, type ListedEntry } from '../src/data/entry.ts';
import { facadeOf } from '../src/drawings/facade.ts';
import { footerLinks } from '../src/data/footer.ts';
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
import { tileOf } from '../src/drawings/tile.ts';
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

  it('show their phases in the order of time, and where each stands', () => {
    const on = (instant: string) =>
      phasesOf(project('urb-inclusion'), new Date(instant)).map(({ standing }) => standing);
    expect(on('2017-05-01T12:00:00Z')).toEqual(['over', 'running', 'ahead']);
    expect(on('2026-05-01T12:00:00Z')).toEqual(['over', 'over', 'over']);
  });

  it('keep a phase without dates where its editor put it, and outlive none of their phases', () => {
    const phase = (name: string, startsOn?: string, endsOn?: string) => ({
      name: { default: name, second: undefined },
      datePrecision: 'month' as const,
      startsOn,
      endsOn,
    });
    const told = (endsOn: string | undefined) =>
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
    expect(told(undefined).map(({ name, standing }) => [name.default, standing])).toEqual([
      ['study', undefined],
      ['talks', 'over'],
      ['thanks', undefined],
      ['work', 'running'],
    ]);
    expect(told('2019-12-31').map(({ standing }) => standing)).toEqual(['over', 'over', 'over', 'over']);
  });

  it('mark today among their phases, unless one of these runs', () => {
    const on = (instant: string) => {
      const phases = phasesOf(project('urb-inclusion'), new Date(instant));
      return (standing: 'ahead' | 'running' | 'over') => todayAmong(phases, standing);
    };
    expect(on('2015-05-01T12:00:00Z')('ahead')).toBe(0);
    expect(on('2017-05-01T12:00:00Z')('running')).toBeUndefined();
    expect(on('2026-05-01T12:00:00Z')('over')).toBe(3);
    expect(todayAmong(phasesOf(project('urb-inclusion'), new Date(0)), undefined)).toBeUndefined();
  });

  it('name their partners with role and city, the lead first, without those that are gone', () => {
    const partners = partnersOf(store, project('urb-inclusion', 'en'), 'en');
    expect(
      partners.map(({ organisation, role }) => [organisation.name.text, organisation.city?.text, role]),
    ).toEqual([
      ['City of Barcelona', 'Barcelona', 'lead'],
      ['City of Kraków', 'Kraków', 'partner'],
      ['City of Naples', 'Naples', 'partner'],
    ]);
  });

  it('tell all that belongs to them, from the first to the last', () => {
    expect(listedSlugs(storyOf(store, 'pl', project('user').documentId, now).entries)).toEqual([
      'na-moich-azorach',
      'ranking-miejsc',
      'festyn-wielkanocny',
      'lokalny-plan-dzialania',
      'wracamy-na-alejki',
    ]);
  });

  it('tell a story in one language alone', () => {
    const story = storyOf(store, 'en', project('user', 'en').documentId, now).entries;
    expect(story.length).toBeGreaterThan(0);
    expect(story.every(({ entry }) => entry.locale === 'en')).toBe(true);
  });
});

describe('a neighbourhood', () => {
  const azory = exampleOf('neighbourhood', 'full').documentId;

  it('gathers what concerns it', () => {
    const all = gatheredIn(store, 'pl', azory, now);
    expect(slugs(all.projects)).toEqual(['rehabilitacja-zabudowy-blokowej', 'urb-inclusion', 'user']);
    expect(listedSlugs(all.coming.events)).toContain('andrzejkowa-wymiana');
    expect(listedSlugs(all.past)).toContain('festyn-wielkanocny');
    expect(listedSlugs(all.updates)).toEqual(['wracamy-na-alejki', 'plan-w-sieci']);
    expect(listedSlugs(all.documents)).toEqual(['lokalny-plan-dzialania', 'uchwala-2012']);
  });

  it('gathers what is held at a place there, whatever it concerns', () => {
    const elsewhere = exampleOf('festival', 'rain-date.default', { neighbourhoods: [] });
    const { coming } = gatheredIn(storeOf({ ...exampleWire(), festival: [elsewhere] }), 'pl', azory, now);
    expect(listedSlugs(coming.events)).toContain('andrzejkowa-wymiana');
  });

  it('has no more than its own', () => {
    const olsza = exampleOf('neighbourhood', 'untranslated').documentId;
    expect(slugs(gatheredIn(store, 'pl', olsza, now).projects)).toEqual(['rehabilitacja-zabudowy-blokowej']);
    expect(gatheredIn(store, 'en', olsza, now).projects).toEqual([]);
  });

  it('stands where editors put it, and last where they did not', () => {
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

  it('stands by its name', () => {
    expect(topics(store, 'en').map((topic) => topic.slug.second)).toEqual([
      'public-space',
      'social-inclusion',
      'zycie-sasiedzkie',
    ]);
  });
});

describe('what is new', () => {
  it('is led by big news, as long as it is news', () => {
    expect(latestNews(store, 'pl', now, 5).lead?.slug).toBe('wracamy-na-alejki');
    expect(slugs(latestNews(store, 'pl', now, 5).others)).toEqual(['plan-w-sieci']);
    const later = latestNews(store, 'pl', new Date('2027-11-20T10:00:00Z'), 5);
    expect(later.lead).toBeUndefined();
    expect(slugs(later.others)).toEqual(['wracamy-na-alejki', 'plan-w-sieci']);
  });

  it('is no more than was asked for', () => {
    const { lead, others } = latestNews(store, 'pl', now, 1);
    expect([lead?.slug, others.length]).toEqual(['wracamy-na-alejki', 0]);
  });
});

describe('names', () => {
  it('stand in the other language where there is none, and say so', () => {
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

  it('of all pages are different ones', () => {
    for (const locale of ['pl', 'en'] as const) {
      const paths = [
        ...frontParams(store, locale).map(({ section }) => section),
        ...entryParams(store, locale).map(({ section, slug }) => `${section}/${slug}`),
        ...listParams(store, locale, now).map(({ section, list }) => `${section}/${list}`),
      ];
      expect(paths.length).toBeGreaterThan(50);
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) expect(path).not.toMatch(/kalendarz|calendar|szukaj|search/);
    }
  });

  it('lead back to their sections', () => {
    expect(sectionOf('pl', 'spotkania')).toBe('meeting');
    expect(sectionOf('en', 'spotkania')).toBeUndefined();
    expect(sectionOf('pl', 'kalendarz')).toBeUndefined();
    expect(listedTypeOf('meeting')).toBe('meeting');
    expect(listedTypeOf('topic')).toBeUndefined();
  });

  it('have no declaration where there is none', () => {
    expect(frontParams(storeOf({}), 'pl').map(({ section }) => section)).not.toContain(
      'deklaracja-dostepnosci',
    );
    expect(frontParams(store, 'pl').map(({ section }) => section)).toContain('deklaracja-dostepnosci');
  });

  it('at the foot lead to pages of the language', () => {
    expect(footerLinks(store, 'en').map(({ path }) => path)).toEqual([
      '/en/documents/',
      '/en/topics/',
      '/en/follow/',
      '/en/about/',
      '/en/for-visitors/',
      '/en/privacy/',
    ]);
  });
});

describe('a drawing', () => {
  it('is always the same for one entry, and another one for another', () => {
    expect(tileOf('meeting', 'abc')).toEqual(tileOf('meeting', 'abc'));
    expect(tileOf('meeting', 'abc')).not.toEqual(tileOf('meeting', 'abd'));
    expect(tileOf('meeting', 'abc')).not.toEqual(tileOf('workshop', 'abc'));
    expect(facadeOf('abc')).toEqual(facadeOf('abc'));
    expect(facadeOf('abc')).not.toEqual(facadeOf('abd'));
  });

  it('is unlike all others, of each type', () => {
    for (const type of listedTypes) {
      const all = new Set(
        Array.from({ length: 500 }, (_, index) => JSON.stringify(tileOf(type, `entry${index}`))),
      );
      expect(all.size).toBe(500);
    }
  });

  it('is light', () => {
    for (let index = 0; index < 50; index++)
      expect(JSON.stringify(tileOf('meeting', `m${index}`)).length).toBeLessThan(2000);
  });

  it('of a neighbourhood fills its width with blocks that stand apart', () => {
    for (let index = 0; index < 200; index++) {
      const blocks = facadeOf(`n${index}`);
      expect(blocks.length).toBeGreaterThan(1);
      expect(blocks[0]?.x).toBe(0);
      const last = blocks.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(320);
      blocks
        .slice(1)
        .forEach((block, at) => expect(block.x).toBe((blocks[at]?.x ?? 0) + (blocks[at]?.width ?? 0) + 8));
      for (const { wall, height } of blocks) expect([wall !== '', height < 168]).toEqual([true, true]);
    }
  });
});
