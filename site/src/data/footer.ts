import { menuTypes, sectionPath, sectionTypes, type Locale } from '@osiedle/shared';
import { derived } from '../incremental/memory/derived.ts';
import type { Store } from '../content/store.ts';
import { messages } from '../i18n/index.ts';
import { pathOf } from './entry.ts';

/** A link with its words. */
export interface NamedLink {
  name: string;
  path: string;
}

const footerSections = [...sectionTypes.filter((type) => !menuTypes.includes(type)), 'follow' as const];

/** The links in every page's footer: sections that are not in the menu, and standalone pages. */
export const footerLinks = derived('footerLinks', (store: Store, locale: Locale): NamedLink[] => {
  const { section } = messages(locale);
  const sections = footerSections.map((one) => ({
    name: section[one].title,
    path: sectionPath(one, locale),
  }));
  const pages = store
    .entries('page', locale)
    .map((listed) => ({ name: listed.entry.title, path: pathOf(listed) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return [...sections, ...pages];
});
