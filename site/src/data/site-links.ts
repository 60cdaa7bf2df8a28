import {
  defaultLocale,
  homePath,
  locales,
  menuSections,
  sectionPath,
  sections,
  textIn,
  type Bilingual,
  type Locale,
  type Section,
} from '@osiedle/shared';
import { readReference } from '@osiedle/shared/references';
import type { Store } from '../content/store.ts';
import { messages, type Messages } from '../i18n/index.ts';
import { derived } from '../incremental/memory/derived.ts';
import { mediaPath } from '../media/path.ts';
import { linkTarget, type LinkTarget } from '../text/links.ts';
import { pathOf } from './entry.ts';
import type { Worded } from './named.ts';
import { fileReferred, pageName, pageReferred } from './referred.ts';

/** The sections that have a page, and so a name. */
export type NamedSection = keyof Messages['section'];

const namedSections = Object.keys(messages(defaultLocale).section) as NamedSection[];

/** A link of the menu, the footer or the notice. */
export interface ShownLink {
  name: Worded;
  path: string;
  /** The section that it leads to. */
  section?: NamedSection | undefined;
}

/** A link as the settings have it. */
interface StoredLink {
  link?: string | undefined;
  name: Bilingual;
}

/** The links in the menu of every page: those that editors have put there, or else the sections. */
export const menuLinks = derived('menuLinks', (store: Store, locale: Locale): ShownLink[] => {
  const chosen = linksOf(store, locale, 'menu');
  return chosen.length > 0
    ? chosen
    : menuSections.filter(isNamed).map((section) => linkOfSection(section, locale));
});

/** The links in the footer of every page: those that editors have put there, or else all that the menu lacks. */
export const footerLinks = derived('footerLinks', (store: Store, locale: Locale): ShownLink[] => {
  const chosen = linksOf(store, locale, 'footer');
  if (chosen.length > 0) return chosen;
  const inMenu = new Set(menuLinks(store, locale).map(({ path }) => path));
  const pages = store
    .entries('page', locale)
    .map((listed) => ({ name: { text: listed.entry.title, locale }, path: pathOf(listed) }))
    .sort((a, b) => a.name.text.localeCompare(b.name.text, locale));
  const isOffered = (section: NamedSection) => section !== 'accessibility';
  return [
    ...namedSections.filter(isOffered).map((section) => linkOfSection(section, locale)),
    ...pages,
  ].filter(({ path }) => !inMenu.has(path));
});

/** The links of a list that lead somewhere. */
function linksOf(store: Store, locale: Locale, list: 'menu' | 'footer'): ShownLink[] {
  const stored = store.single('setting')?.[list] ?? [];
  return stored.map((one) => shownLink(store, locale, one)).filter((one) => one !== undefined);
}

/**
 * A link of the settings for readers of one language. Its name is the editors' in that language, or else the title of what
 * it leads to.
 * @returns `undefined` if it leads to nothing that is published, or has no name
 */
export function shownLink(
  store: Store,
  locale: Locale,
  { link = '', name }: StoredLink,
): ShownLink | undefined {
  const target = targetOf(store, locale, link);
  if (!target) return undefined;
  const own = textIn(locale, name);
  const { title, ...rest } = target;
  const chosen = own?.locale === locale ? own : title?.locale === locale ? title : (own ?? title);
  return chosen && { name: chosen, ...rest };
}

/**
 * What a link in a field of an entry leads to, fit for an `href`.
 * @returns `undefined` if nothing is published there, or if it is no address
 */
export function fieldLink(
  store: Store,
  locale: Locale,
  link: string | undefined,
  siteUrl: URL,
): LinkTarget | undefined {
  const path = link && targetOf(store, locale, link)?.path;
  return path ? linkTarget(path, siteUrl) : undefined;
}

interface Target {
  path: string;
  title: Worded | undefined;
  section?: NamedSection;
}

function targetOf(store: Store, locale: Locale, link: string): Target | undefined {
  const reference = readReference(link);
  if (reference?.type === 'file') {
    const file = fileReferred(store, link);
    return file && { path: mediaPath(file.url), title: { text: file.name, locale } };
  }
  if (reference) {
    const { type, documentId, fragment } = reference;
    const page = pageReferred(store, type, documentId, locale);
    return page && { path: page.path + fragment, title: pageName(store, type, documentId, locale) };
  }
  const named = sections.find((one) => locales.some((other) => sectionPath(one, other) === link));
  const section = namedSections.find((one) => one === named);
  // The address of search is reserved.
  if (named && !section) return undefined;
  if (section === 'accessibility' && !store.single('accessibility-declaration')) return undefined;
  if (section) {
    const { name, path } = linkOfSection(section, locale);
    return { path, title: name, section };
  }
  if (locales.some((one) => homePath(one) === link))
    return { path: homePath(locale), title: { text: messages(locale).home, locale } };
  return link ? { path: URL.parse(link)?.href ?? link, title: undefined } : undefined;
}

function isNamed(section: Section): section is NamedSection {
  return namedSections.some((one) => one === section);
}

function linkOfSection(section: NamedSection, locale: Locale): ShownLink & { section: NamedSection } {
  const { title } = messages(locale).section[section];
  return { name: { text: title, locale }, path: sectionPath(section, locale), section };
}
