import { defaultLocale, menuSections, sectionPath, uidOf, type Section } from '@osiedle/shared';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { siteSections, type SiteSection } from '../text/links/site-sections.ts';
import { panelLanguage } from '../messages/format.ts';

export type LinkList = 'menu' | 'footer';

/** Addresses that the site keeps for later. */
const unbuilt: Section[] = ['search'];

/** The sections that have a page, as the settings store links to them, with names in the panel's language. */
export function builtSections(): SiteSection[] {
  const left = new Set(unbuilt.map((section) => sectionPath(section, defaultLocale)));
  const names = siteSections(panelLanguage());
  return siteSections(defaultLocale)
    .map(({ href }, index) => ({ href, title: names[index]?.title ?? href }))
    .slice(1)
    .filter(({ href }) => !left.has(href));
}

/** What the menu has where nobody has chosen links. */
export function menuAtFirst(): string[] {
  return menuSections.map((section) => sectionPath(section, defaultLocale));
}

/** A panel page is enough: a site has few standalone pages. */
const mostPages = 100;

/** The published pages outside all sections, by title, as references. */
export function usePublishedPages(): SiteSection[] {
  const { get } = useFetchClient();
  const [pages, setPages] = useState<SiteSection[]>([]);
  useEffect(() => {
    const path = `/content-manager/collection-types/${uidOf('page')}?pageSize=${mostPages}&sort=title:ASC&locale=${defaultLocale}`;
    get<{ results: { documentId: string; title: string; status?: string }[] }>(path).then(
      ({ data }) =>
        setPages(
          data.results
            .filter(({ status }) => status !== 'draft')
            .map(({ documentId, title }) => ({ href: `osiedle:page/${documentId}`, title })),
        ),
      // They can be searched for by their titles all the same.
      () => undefined,
    );
  }, [get]);
  return pages;
}
