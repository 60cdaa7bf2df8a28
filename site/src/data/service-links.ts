import { sectionPath, type Locale } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { messages } from '../i18n/index.ts';
import { derived } from '../incremental/memory/derived.ts';
import { menuLinks } from './site-links.ts';

/** A link at the head of every page, beside the menu. */
export interface ServiceLink {
  words: string;
  path: string;
}

/** What people look for on every page, unless it is in the menu: whom to ask, documents, how to follow. */
export const serviceLinks = derived('serviceLinks', (store: Store, locale: Locale): ServiceLink[] => {
  const t = messages(locale);
  const setting = store.single('setting');
  const inMenu = new Set(menuLinks(store, locale).map(({ path }) => path));
  const contact = setting?.contactEmail || setting?.contactPhone;
  return [
    ...(contact ? [{ words: t.footer.contact, path: '#contact' }] : []),
    { words: t.section.document.title, path: sectionPath('document', locale) },
    { words: t.follow.short, path: sectionPath('follow', locale) },
  ].filter(({ path }) => !inMenu.has(path));
});
