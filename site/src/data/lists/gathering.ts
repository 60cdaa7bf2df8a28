import { eventTypes, type Content, type Locale } from '@osiedle/shared';
import { derived } from '../../incremental/memory/derived.ts';
import type { Store } from '../../content/store.ts';
import { coming, type Coming } from './coming.ts';
import type { ListedEntry } from '../entry.ts';
import { isEvent, isPast, type ListedEvent } from '../event.ts';
import { foreignEvents } from '../foreign.ts';
import { neighbourhoodsAround } from '../notice.ts';
import { pageCount, wholeList } from './list.ts';
import { sortProjects } from '../project.ts';

/** The entries that a neighbourhood's page shows. */
export interface Gathering {
  coming: Coming;
  /** The projects, running ones first. */
  projects: Content<'project'>[];
  past: ListedEvent[];
  updates: ListedEntry<'update'>[];
  documents: ListedEntry<'document'>[];
  /** Whether something is left out. */
  isCut: boolean;
}

/**
 * The most entries of each part. Their sum is at most one page of a list, so numbered pages exist exactly if something
 * is left out, whatever the date.
 */
const most = { takingPlace: 8, calledOff: 2, projects: 4, past: 6, updates: 6, documents: 4 };

/** Collects the entries for a neighbourhood's page. */
export const gatheredIn = derived('gatheredIn', gather);

function gather(store: Store, locale: Locale, documentId: string, now: Date): Gathering {
  const all = wholeList(store, locale, { section: 'neighbourhood', documentId }, now);
  const isWhole = pageCount(all.length) <= 1;
  const cut = <One>(part: One[], count: number) => (isWhole ? part : part.slice(0, count));
  const events = all.filter(isEvent);
  const foreign = eventTypes
    .flatMap((type) => foreignEvents(store, type, locale, now))
    .filter((listed) => neighbourhoodsAround(store, listed).includes(documentId));
  const ahead = foreign.length === 0 ? events : [...events, ...foreign];
  const projects = all.filter((one) => one.type === 'project').map(({ entry }) => entry);
  return {
    coming: isWhole ? coming(ahead, now, Infinity) : coming(ahead, now, most.takingPlace, most.calledOff),
    projects: cut(sortProjects(projects, now), most.projects),
    past: cut(
      events.filter(({ entry }) => isPast(entry, now)),
      most.past,
    ),
    updates: cut(
      all.filter((one) => one.type === 'update'),
      most.updates,
    ),
    documents: cut(
      all.filter((one) => one.type === 'document'),
      most.documents,
    ),
    isCut: !isWhole,
  };
}

/** The entries that a project's page shows. */
export interface Story {
  /** What is to come, the soonest first. */
  coming: Coming;
  /** All else, the oldest first. */
  entries: ListedEntry[];
  /** Whether earlier ones are left out. */
  isCut: boolean;
}

/** The most entries of a story on a project's page. */
const maxStoryEntries = 12;

/** The story of a project: all entries, or the latest of many. */
export const storyOf = derived(
  'storyOf',
  (store: Store, locale: Locale, documentId: string, now: Date): Story => {
    const all = wholeList(store, locale, { section: 'project', documentId }, now);
    const isWhole = pageCount(all.length) <= 1;
    const events = all.filter(isEvent);
    const told = all.filter((listed) => !isEvent(listed) || isPast(listed.entry, now));
    const entries = isWhole ? told : told.slice(0, maxStoryEntries);
    return {
      coming: isWhole ? coming(events, now, Infinity) : coming(events, now, most.takingPlace, most.calledOff),
      entries: entries.toReversed(),
      isCut: !isWhole,
    };
  },
);
