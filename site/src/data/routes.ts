import { homePath, sectionPath, type EditorialType, type Locale, type Section } from '@osiedle/shared';
import { question } from '../content/question.ts';
import type { Store } from '../content/store.ts';
import { listedTypes, type ListedType } from './entry.ts';
import { listAddresses } from './list-routes.ts';
import { topicSlug } from './topic.ts';

/** Sections that have a page. Calendar and search have an address that is kept for them. */
export type BuiltSection = Exclude<Section, 'calendar' | 'search'>;

const sections: BuiltSection[] = [...listedTypes, 'neighbourhood', 'topic', 'follow', 'accessibility'];

/** The last part of a section's address. */
function sectionSlug(section: Section, locale: Locale): string {
  return sectionPath(section, locale).split('/').at(-2) ?? '';
}

/** The section that the first part of an address names, after the language. */
export function sectionOf(locale: Locale, slug: string): BuiltSection | undefined {
  return sections.find((section) => sectionSlug(section, locale) === slug);
}

/** The type whose lists lie in a section, if it has lists. */
export function listedTypeOf(section: BuiltSection | undefined): ListedType | undefined {
  return listedTypes.find((type) => type === section);
}

/** `/[section]/`: the fronts of all sections, and the pages that stand by themselves. */
export function frontParams(store: Store, locale: Locale): { section: string }[] {
  const hasDeclaration = store.single('accessibility-declaration') !== undefined;
  const fronts = sections.filter((section) => section !== 'accessibility' || hasDeclaration);
  return [
    ...fronts.map((section) => ({ section: sectionSlug(section, locale) })),
    ...slugs(store, 'page', locale).map((section) => ({ section })),
  ];
}

/** `/[section]/[slug]/`: all entries, neighbourhoods and topics. */
export function entryParams(store: Store, locale: Locale): { section: string; slug: string }[] {
  const of = (section: Section, all: string[]) =>
    all.map((slug) => ({ section: sectionSlug(section, locale), slug }));
  return [
    ...listedTypes.flatMap((type) => of(type, slugs(store, type, locale))),
    ...of(
      'neighbourhood',
      store.all('neighbourhood').map(({ slug }) => slug),
    ),
    ...of(
      'topic',
      store.all('topic').map((topic) => topicSlug(topic, locale)),
    ),
  ];
}

/** `/[section]/[...list]/`: the pages of all lists. */
export function listParams(store: Store, locale: Locale, now: Date): { section: string; list: string }[] {
  return listAddresses(store, locale, now).map(({ section, address }) => ({
    section: sectionSlug(section, locale),
    list: address,
  }));
}

/** The paths of all pages in a language that visitors are led to. */
export const pagePaths = question('pagePaths', (store: Store, locale: Locale, now: Date): string[] => {
  const home = homePath(locale);
  const below = [
    ...frontParams(store, locale).map(({ section }) => [section]),
    ...entryParams(store, locale).map(({ section, slug }) => [section, slug]),
    ...listParams(store, locale, now).map(({ section, list }) => [section, list]),
  ];
  return [home, ...below.map((parts) => `${home}${parts.join('/')}/`)];
});

/** The last part of the address of every entry. */
function slugs(store: Store, type: EditorialType, locale: Locale): string[] {
  return store.slugs(type, locale).map(({ slug }) => slug);
}
