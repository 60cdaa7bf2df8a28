import {
  homePath,
  listedTypes,
  sectionPath,
  sections as allSections,
  type ListedType,
  type Locale,
  type Section,
} from '@osiedle/shared';
import { derived } from '../../incremental/memory/derived.ts';
import type { Store } from '../../content/store.ts';
import { calendarAddresses } from '../calendar/calendar-pages.ts';
import { listAddresses } from '../lists/list-routes.ts';
import { topicSlug } from '../topic.ts';

/** Sections with a page. The address of search is reserved. */
export type BuiltSection = Exclude<Section, 'search'>;

const sections = allSections.filter((section): section is BuiltSection => section !== 'search');

/** The last part of a section's address. */
function sectionSlug(section: Section, locale: Locale): string {
  return sectionPath(section, locale).split('/').at(-2) ?? '';
}

/** The section with this slug, the first part of an address after the language. */
export function sectionOf(locale: Locale, slug: string): BuiltSection | undefined {
  return sections.find((section) => sectionSlug(section, locale) === slug);
}

/** The type of a section's lists, if it has lists. */
export function listedTypeOf(section: BuiltSection | undefined): ListedType | undefined {
  return listedTypes.find((type) => type === section);
}

/** `/[section]/`: the fronts of all sections, and the standalone pages. */
export function frontParams(store: Store, locale: Locale): { section: string }[] {
  const hasDeclaration = store.single('accessibility-declaration') !== undefined;
  const fronts = sections.filter((section) => section !== 'accessibility' || hasDeclaration);
  return [
    ...fronts.map((section) => ({ section: sectionSlug(section, locale) })),
    ...store.slugs('page', locale).map(({ slug }) => ({ section: slug })),
  ];
}

/** `/[section]/[slug]/`: all entries, neighbourhoods and topics, and pages of the calendar. */
export function entryParams(store: Store, locale: Locale): EntryParams[] {
  const calendar = calendarAddresses(store, locale).filter((address) => !address.includes('/'));
  return [
    ...listedTypes.flatMap((type) => paramsOfEntries(store, type, locale)),
    ...groupParams(store, locale),
    ...calendar.map((slug) => ({ section: sectionSlug('calendar', locale), slug })),
  ];
}

interface EntryParams {
  section: string;
  slug: string;
}

function paramsOfEntries(store: Store, type: ListedType, locale: Locale): EntryParams[] {
  const section = sectionSlug(type, locale);
  return store.slugs(type, locale).map(({ slug }) => ({ section, slug }));
}

/** The same for neighbourhoods and topics. */
function groupParams(store: Store, locale: Locale): EntryParams[] {
  const of = (section: Section, slug: string) => ({ section: sectionSlug(section, locale), slug });
  return [
    ...store.all('neighbourhood').map(({ slug }) => of('neighbourhood', slug)),
    ...store.all('topic').map((topic) => of('topic', topicSlug(topic, locale))),
  ];
}

/** `/[section]/[...list]/`: the pages of all lists, and further pages of the calendar. */
export function listParams(store: Store, locale: Locale, now: Date): { section: string; list: string }[] {
  const calendar = calendarAddresses(store, locale).filter((address) => address.includes('/'));
  return [
    ...paramsOfLists(store, locale, now),
    ...calendar.map((list) => ({ section: sectionSlug('calendar', locale), list })),
  ];
}

function paramsOfLists(store: Store, locale: Locale, now: Date): { section: string; list: string }[] {
  return listAddresses(store, locale, now).map(({ section, address }) => ({
    section: sectionSlug(section, locale),
    list: address,
  }));
}

/**
 * The paths of all public pages in a language, in lists: fronts, the entries of each type, neighbourhoods and topics,
 * list pages, and the calendar. An unchanged list is the same object as before.
 */
export function pagePaths(store: Store, locale: Locale, now: Date): string[][] {
  return [
    frontPaths(store, locale),
    ...listedTypes.map((type) => entryPaths(store, type, locale)),
    groupPaths(store, locale),
    listPaths(store, locale, now),
    calendarPaths(store, locale),
  ];
}

const frontPaths = derived('frontPaths', (store: Store, locale: Locale): string[] => [
  homePath(locale),
  ...frontParams(store, locale).map(({ section }) => pathOf(locale, section)),
]);

const entryPaths = derived('entryPaths', (store: Store, type: ListedType, locale: Locale): string[] =>
  paramsOfEntries(store, type, locale).map(({ section, slug }) => pathOf(locale, section, slug)),
);

const groupPaths = derived('groupPaths', (store: Store, locale: Locale): string[] =>
  groupParams(store, locale).map(({ section, slug }) => pathOf(locale, section, slug)),
);

const listPaths = derived('listPaths', (store: Store, locale: Locale, now: Date): string[] =>
  paramsOfLists(store, locale, now).map(({ section, list }) => pathOf(locale, section, list)),
);

const calendarPaths = derived('calendarPaths', (store: Store, locale: Locale): string[] =>
  calendarAddresses(store, locale).map((address) => pathOf(locale, sectionSlug('calendar', locale), address)),
);

function pathOf(locale: Locale, ...parts: string[]): string {
  return `${homePath(locale)}${parts.join('/')}/`;
}
