import type { Content, Locale } from '@osiedle/shared';
import { derived } from '../../incremental/memory/derived.ts';
import type { Store } from '../../content/store.ts';
import { coming, type Coming } from './coming.ts';
import type { ListedEntry } from '../entry.ts';
import { isEvent, isPast, type ListedEvent } from '../event.ts';
import { pageCount, wholeList } from './list.ts';
import { sortProjects } from '../project.ts';

/** What the page of a neighbourhood shows of all that belongs there. */
export interface Gathering {
  coming: Coming;
  /** Those that run first. */
  projects: Content<'project'>[];
  past: ListedEvent[];
  updates: ListedEntry<'update'>[];
  documents: ListedEntry<'document'>[];
  /** Whether these are not all of them. */
  isCut: boolean;
}

/**
 * How many of each part a page shows where it does not show all. Together they are no more than what fills one page of a
 * list: so there are numbered pages just where something is left out, whatever the date.
 */
const most = { standing: 8, calledOff: 2, projects: 4, past: 6, updates: 6, documents: 4 };

/** What belongs to a neighbourhood. */
export const gatheredIn = derived('gatheredIn', gather);

function gather(store: Store, locale: Locale, documentId: string, now: Date): Gathering {
  const all = wholeList(store, locale, { section: 'neighbourhood', documentId }, now);
  const isWhole = pageCount(all.length) <= 1;
  const cut = <One>(part: One[], count: number) => (isWhole ? part : part.slice(0, count));
  const events = all.filter(isEvent);
  const projects = all.filter((one) => one.type === 'project').map(({ entry }) => entry);
  return {
    coming: isWhole ? coming(events, now, Infinity) : coming(events, now, most.standing, most.calledOff),
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

/** What the page of a project tells of all that belongs to it. */
export interface Story {
  /** From the first to the last. */
  entries: ListedEntry[];
  /** Whether these are only the latest of them. */
  isCut: boolean;
}

/** How much of a long story the page of a project tells. */
const maxStoryEntries = 12;

/** The story of a project: all of it, or the latest of a long one. */
export const storyOf = derived(
  'storyOf',
  (store: Store, locale: Locale, documentId: string, now: Date): Story => {
    const all = wholeList(store, locale, { section: 'project', documentId }, now);
    const isWhole = pageCount(all.length) <= 1;
    const entries = isWhole ? all : all.slice(0, maxStoryEntries);
    return { entries: entries.toReversed(), isCut: !isWhole };
  },
);
