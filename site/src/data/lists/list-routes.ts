import { listedTypes, listWords, type Locale, type Section, type Sliced } from '@osiedle/shared';
import { derived } from '../../incremental/memory/derived.ts';
import type { Store } from '../../content/store.ts';
import { listLength, listPage, pageCount, years, type List, type ListPage } from './list.ts';
import { isNumbered } from './list-address.ts';
import { neighbourhoodBySlug } from '../neighbourhood.ts';
import { topicBySlug, topicSlug } from '../topic.ts';

/** A list and one of its pages. */
export interface ListPlace {
  list: List;
  page: ListPage;
}

/**
 * The page of a list at an address below a section: `strona/3`, `rok/2014`, `rok/2014/strona/2`, `zielen/strona/2`.
 * @returns `undefined` if there is no such page, or if it has another address
 */
export function listAt(
  store: Store,
  locale: Locale,
  now: Date,
  { section, address }: { section: Section | undefined; address: string },
): ListPlace | undefined {
  const parts = address.split('/');
  const hasNumber = parts.at(-2) === listWords.numbered[locale];
  const number = hasNumber ? (wholeNumber(parts.at(-1)) ?? 0) : undefined;
  const list = section && listNamed(store, locale, section, hasNumber ? parts.slice(0, -2) : parts);
  // The fronts of sections, projects, neighbourhoods and topics have their own routes.
  if (!list || (!hasNumber && !('year' in list))) return undefined;
  const page = listPage(store, locale, list, now, number);
  return page && isNumbered(list, page) === hasNumber ? { list, page } : undefined;
}

/** The list that the parts between a section and a page number name. */
function listNamed(store: Store, locale: Locale, section: Section, parts: string[]): List | undefined {
  const [first, second] = parts;
  const type = listedTypes.find((one) => one === section);
  if (type && parts.length === 0) return { section: type };
  const year = parts.length === 2 && first === listWords.year[locale] ? wholeNumber(second) : undefined;
  if (type && year !== undefined) return { section: type, year };
  if (first === undefined || parts.length > 1) return undefined;
  const belongings = {
    project: () => store.findBySlug('project', locale, first),
    neighbourhood: () => neighbourhoodBySlug(store, first),
    topic: () => topicBySlug(store, locale, first),
  };
  if (section !== 'project' && section !== 'neighbourhood' && section !== 'topic') return undefined;
  const found = belongings[section]();
  return found && { section, documentId: found.documentId };
}

/** Parses a page number strictly. `Number` accepts "03" and " 3" too, but a page must have only one address. */
function wholeNumber(text = ''): number | undefined {
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

/**
 * Computes the lengths of all lists in slices before {@link listAddresses} needs them: on a large site, that takes
 * long.
 */
export function* measureLists(store: Store, locale: Locale, now: Date): Sliced<void> {
  for (const list of listsOf(store, locale, now)) {
    listLength(store, locale, list, now);
    yield;
  }
}

/** The addresses of all list pages, each with its section: those that {@link listAt} finds. */
export const listAddresses = derived('listAddresses', addressesOf);

function addressesOf(
  store: Store,
  locale: Locale,
  now: Date,
): { section: List['section']; address: string }[] {
  const pagesOf = (list: List, front: string) => {
    const count = pageCount(listLength(store, locale, list, now));
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    return numbers
      .filter((number) => isNumbered(list, { number, newer: count - number }))
      .map((number) => ({
        section: list.section,
        address: `${front}${listWords.numbered[locale]}/${number}`,
      }));
  };
  const belonging = (section: 'project' | 'neighbourhood' | 'topic', documentId: string, slug: string) =>
    pagesOf({ section, documentId }, `${slug}/`);
  return [
    ...listedTypes.flatMap((section) => [
      ...pagesOf({ section }, ''),
      ...years(store, locale, section, now).flatMap((year) => {
        const address = `${listWords.year[locale]}/${year}`;
        return [{ section, address }, ...pagesOf({ section, year }, `${address}/`)];
      }),
    ]),
    ...store
      .slugs('project', locale)
      .flatMap(({ documentId, slug }) => belonging('project', documentId, slug)),
    ...store
      .all('neighbourhood')
      .flatMap(({ documentId, slug }) => belonging('neighbourhood', documentId, slug)),
    ...store.all('topic').flatMap((topic) => belonging('topic', topic.documentId, topicSlug(topic, locale))),
  ];
}

/** The lists that have pages. */
function listsOf(store: Store, locale: Locale, now: Date): List[] {
  const belonging = (section: 'project' | 'neighbourhood' | 'topic', all: { documentId: string }[]) =>
    all.map(({ documentId }) => ({ section, documentId }));
  return [
    ...listedTypes.flatMap((section) => [
      { section },
      ...years(store, locale, section, now).map((year) => ({ section, year })),
    ]),
    ...belonging('project', store.slugs('project', locale)),
    ...belonging('neighbourhood', store.all('neighbourhood')),
    ...belonging('topic', store.all('topic')),
  ];
}
