import { descriptionOf, homePath, sectionPath, sections, sectionTypes, type Locale } from '@osiedle/shared';
import { foldText } from '../../../database/folded-text.ts';
import { linkText } from '../../messages/links.ts';

/** A page that the site has by itself: a section or the home page. */
export interface SiteSection {
  href: string;
  title: string;
}

/** The sections of the site in a language, by the words that their pages have. */
export function siteSections(locale: Locale): SiteSection[] {
  const named = sections.map((section) => ({
    href: sectionPath(section, locale),
    title: titleOf(section, locale),
  }));
  return [{ href: homePath(locale), title: linkText('home') }, ...named];
}

/** The sections in whose name all typed words are. */
export function searchSections(query: string, locale: Locale): SiteSection[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return siteSections(locale).filter(
    ({ title, href }) => href === query.trim() || words.every((word) => foldText(title).includes(word)),
  );
}

function titleOf(section: (typeof sections)[number], locale: Locale): string {
  const type = sectionTypes.find((one) => one === section);
  if (!type) return linkText(section as Exclude<typeof section, (typeof sectionTypes)[number]>);
  const words = descriptionOf(type).words[locale];
  return words.section?.title ?? words.many;
}
