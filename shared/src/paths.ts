import {
  descriptionOf,
  menuTypes,
  sectionTypes,
  type RoutedType,
  type SectionType,
} from './content/index.ts';
import { homePath } from './locale-paths.ts';
import { locales, perLocale, type Locale } from './locales.ts';

/** The addresses of the site in both languages. All paths begin and end with a slash. */

/** Sections that do not belong to a content type. */
const ownSlugs = {
  calendar: { pl: 'kalendarz', en: 'calendar' },
  search: { pl: 'szukaj', en: 'search' },
  follow: { pl: 'obserwuj', en: 'follow' },
  accessibility: { pl: 'deklaracja-dostepnosci', en: 'accessibility-declaration' },
} as const satisfies Record<string, Record<Locale, string>>;

export type Section = SectionType | keyof typeof ownSlugs;

const sectionSlugs = {
  ...Object.fromEntries(
    sectionTypes.map((type) => [
      type,
      perLocale((locale) => descriptionOf(type).words[locale].section?.path ?? ''),
    ]),
  ),
  ...ownSlugs,
} as Record<Section, Record<Locale, string>>;

export const sections = Object.keys(sectionSlugs) as Section[];

/** The sections in the menu where editors have chosen no links. */
export const menuSections: Section[] = [...menuTypes, 'calendar'];

/** The address of a section's list: `/spotkania/`, `/en/meetings/`. */
export function sectionPath(section: Section, locale: Locale): string {
  return `${homePath(locale)}${sectionSlugs[section][locale]}/`;
}

/** The address of one entry: `/spotkania/<slug>/`; of a page, `/<slug>/`. */
export function entryPath(type: RoutedType, locale: Locale, slug: string): string {
  return type === 'page' ? `${homePath(locale)}${slug}/` : `${sectionPath(type, locale)}${slug}/`;
}

/** The words in the addresses of lists. */
export const listWords = {
  numbered: { pl: 'strona', en: 'page' },
  year: { pl: 'rok', en: 'year' },
} satisfies Record<string, Record<Locale, string>>;

/** Groups of visitors, by the ages that events are meant for. */
export const audiences = ['children', 'teenagers', 'seniors'] as const;
export type Audience = (typeof audiences)[number];

/** The words in the addresses of the calendar: `/kalendarz/weekend/`. Its months are `/kalendarz/2026-12/`. */
export const calendarWords = {
  weekend: { pl: 'weekend', en: 'weekend' },
  free: { pl: 'wstep-wolny', en: 'free' },
  children: { pl: 'dla-dzieci', en: 'for-children' },
  teenagers: { pl: 'dla-mlodziezy', en: 'for-teenagers' },
  seniors: { pl: 'dla-seniorow', en: 'for-seniors' },
} satisfies Record<'weekend' | 'free' | Audience, Record<Locale, string>>;

/** Slugs that a document of the type `page` cannot have, because the site or its server uses them. */
export function reservedSlugs(locale: Locale): Set<string> {
  const sections = Object.values(sectionSlugs).map((slugs) => slugs[locale]);
  return new Set([...sections, ...locales, 'media', 'assets', 'styleguide', 'rok', 'year', '404', '410']);
}
