import { entryPath, listWords, sectionPath, type ListedType, type Locale } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { messages } from '../../i18n/index.ts';
import { listLength, pageCount, type List, type ListPage } from './list.ts';
import { nameIn, type Worded } from '../named.ts';
import { topicSlug } from '../topic.ts';

/** Whether the front shows the last page of the list; other fronts show something else. */
function endsAtFront(list: List): boolean {
  return list.section === 'topic' || 'year' in list;
}

/**
 * Whether a page of a list has a numbered address. The list of a project or a neighbourhood has no pages if its front
 * shows all entries.
 */
export function isNumbered(list: List, { number, newer }: Omit<ListPage, 'entries'>): boolean {
  return endsAtFront(list) ? newer > 0 : number > 1 || newer > 0 || !('documentId' in list);
}

/**
 * The address of a page of a list: `/spotkania/strona/3/`, `/tematy/zielen/strona/2/`, or the front. @param front its
 * address
 */
export function listPagePath(
  list: List,
  locale: Locale,
  front: string,
  page: Omit<ListPage, 'entries'>,
): string {
  return isNumbered(list, page) ? `${front}${listWords.numbered[locale]}/${page.number}/` : front;
}

/** The address of the page with a list's newest entries. */
export function newestPath(store: Store, locale: Locale, list: List, now: Date, front: string): string {
  const count = pageCount(listLength(store, locale, list, now));
  return listPagePath(list, locale, front, { number: count, newer: 0 });
}

/** The address of a section's year: `/spotkania/rok/2014/`. */
export function yearPath(section: ListedType, locale: Locale, year: number): string {
  return `${sectionPath(section, locale)}${listWords.year[locale]}/${year}/`;
}

/** The page that a list belongs to: the page of a section, a year, a project, a neighbourhood or a topic. */
export interface Front {
  path: string;
  name: Worded;
}

/** The front of a list. @returns `undefined` if it is not published */
export function frontOf(store: Store, locale: Locale, list: List): Front | undefined {
  const own = (text: string): Worded => ({ text, locale });
  if (!('documentId' in list)) {
    const { title } = messages(locale).section[list.section];
    return list.year === undefined
      ? { path: sectionPath(list.section, locale), name: own(title) }
      : {
          path: yearPath(list.section, locale, list.year),
          name: own(messages(locale).inYear(title, list.year)),
        };
  }
  const { section, documentId } = list;
  if (section === 'project') {
    const found = store.find(section, locale, documentId);
    return found && { path: entryPath(section, locale, found.slug), name: own(found.title) };
  }
  if (section === 'neighbourhood') {
    const found = store.find(section, documentId);
    return found && { path: entryPath(section, locale, found.slug), name: nameIn(locale, found.name) };
  }
  const found = store.find(section, documentId);
  return (
    found && { path: entryPath(section, locale, topicSlug(found, locale)), name: nameIn(locale, found.name) }
  );
}
