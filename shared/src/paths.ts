import { descriptionOf, sectionTypes, type RoutedType, type SectionType } from './content/index.ts';
import { defaultLocale, locales, perLocale, secondLocale, type Locale } from './locales.ts';

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

/** The home page of a language: `/` or `/en/`. */
export function homePath(locale: Locale): string {
  return locale === defaultLocale ? '/' : `/${locale}/`;
}

/** The address of a section's list: `/spotkania/`, `/en/meetings/`. */
export function sectionPath(section: Section, locale: Locale): string {
  return `${homePath(locale)}${sectionSlugs[section][locale]}/`;
}

/** The address of one entry: `/spotkania/<slug>/`; of a page, `/<slug>/`. */
export function entryPath(type: RoutedType, locale: Locale, slug: string): string {
  return type === 'page' ? `${homePath(locale)}${slug}/` : `${sectionPath(type, locale)}${slug}/`;
}

/** Slugs that a document of the type `page` cannot have, because the site or its server uses them. */
export function reservedSlugs(locale: Locale): Set<string> {
  const sections = Object.values(sectionSlugs).map((slugs) => slugs[locale]);
  return new Set([...sections, ...locales, 'media', 'assets', 'styleguide', 'rok', 'year', '404', '410']);
}

/** The status of the error page at a path. @returns undefined for any other page, such as page 404 of a list */
export function errorStatusOf(path: string): 404 | 410 | undefined {
  const home = homePath(localeOfPath(path));
  return ([404, 410] as const).find((status) => path === `${home}${status}/`);
}

/**
 * The path of an address as releases store it: without query and fragment, and unescaped unless an escape is malformed.
 */
export function pathIn(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The language of the page at a path. */
export function localeOfPath(path: string): Locale {
  return `${path}/`.startsWith(homePath(secondLocale)) ? secondLocale : defaultLocale;
}
