import type { ListedType, Locale } from '@osiedle/shared';
import { derived } from '../../incremental/memory/derived.ts';
import type { Store } from '../../content/store.ts';
import { newestFirst, type ListedEntry } from '../entry.ts';
import { entriesIn } from '../neighbourhood.ts';
import { entriesOfProject } from '../project.ts';
import { yearsSoFar } from '../year.ts';

/** A list of entries: of a section, of one year of it, or of what belongs to a project, a neighbourhood or a topic. */
export type List =
  | { section: ListedType; year?: number }
  | { section: 'project' | 'neighbourhood' | 'topic'; documentId: string };

/** How many entries each page of a list holds, except the last. */
const pageSize = 20;
/** How many more the last page may hold: nobody should turn a page for one entry. */
const maxOverhang = 10;

/** One page of a list. */
export interface ListPage {
  number: number;
  /** How many pages have newer entries, counted up to two: so a new page changes only a few others. */
  newer: number;
  /** The entries, the newest first. */
  entries: ListedEntry[];
}

/** All entries of a list, the newest first. */
export const wholeList = derived('wholeList', entriesOfList);

function entriesOfList(store: Store, locale: Locale, list: List, now: Date): ListedEntry[] {
  if (!('documentId' in list))
    return list.year === undefined
      ? store.entries(list.section, locale)
      : entriesOfYear(store, locale, list.section, list.year, now);
  const { section, documentId } = list;
  if (section === 'project') return newestFirst(entriesOfProject(store, locale, documentId));
  if (section === 'neighbourhood') return newestFirst(entriesIn(store, locale, documentId));
  return store.entriesTied(locale, 'topics', documentId);
}

function entriesOfYear(
  store: Store,
  locale: Locale,
  section: ListedType,
  year: number,
  now: Date,
): ListedEntry[] {
  const entries = store.entriesInYear(section, locale, year);
  if (section !== 'project') return entries;
  const open = store.openProjects(locale).filter((project) => yearsSoFar(project, now).includes(year));
  return newestFirst([...entries, ...open]);
}

/** How many entries a list has. */
export const listLength = derived(
  'listLength',
  (store: Store, locale: Locale, list: List, now: Date): number => wholeList(store, locale, list, now).length,
);

/** The newest entries of a list. */
export const newestEntries = derived(
  'newestEntries',
  (store: Store, locale: Locale, list: List, now: Date, count: number): ListedEntry[] =>
    wholeList(store, locale, list, now).slice(0, count),
);

/** How many pages a list with this many entries fills; 0 for an empty one. */
export function pageCount(entries: number): number {
  return entries === 0 ? 0 : Math.max(1, Math.ceil((entries - maxOverhang) / pageSize));
}

/**
 * One page of a list. Pages are numbered from the oldest entry, so that a new entry changes only the last page.
 * @param number the last page by default
 * @returns `undefined` if there is no such page
 */
export const listPage = derived(
  'listPage',
  (store: Store, locale: Locale, list: List, now: Date, number?: number): ListPage | undefined =>
    cutPage(wholeList(store, locale, list, now), number),
);

/** One page of the given entries. @param newest the newest first */
export function cutPage(newest: ListedEntry[], number = pageCount(newest.length)): ListPage | undefined {
  const count = pageCount(newest.length);
  if (!Number.isInteger(number) || number < 1 || number > count) return undefined;
  const end = newest.length - (number - 1) * pageSize;
  const entries = newest.slice(number === count ? 0 : end - pageSize, end);
  return { number, newer: Math.min(count - number, 2), entries };
}

/** The years of a section's entries, the latest first. */
export const years = derived('years', (store: Store, locale: Locale, section: ListedType, now: Date) => {
  const open = section === 'project' ? store.openProjects(locale) : [];
  const all = [...store.years(section, locale), ...open.flatMap((project) => yearsSoFar(project, now))];
  return [...new Set(all)].sort((a, b) => b - a);
});
