import { editorialTypes, entryPath, homePath, locales, sectionPath, sections, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { slugCondition } from './paths.ts';

/** Whether the site has a page at a path. */
export async function hasLivePage(strapi: Core.Strapi, path: string): Promise<boolean> {
  for (const locale of locales) {
    if (path === homePath(locale) || sections.some((section) => path === sectionPath(section, locale)))
      return true;
    for (const type of [...editorialTypes, 'neighbourhood', 'topic'] as const) {
      const slug = path.split('/').at(-2) ?? '';
      if (entryPath(type, locale, slug) !== path) continue;
      const where =
        type === 'neighbourhood' || type === 'topic'
          ? slugCondition(type, locale, slug)
          : { slug, locale, publishedAt: { $notNull: true } };
      if ((await strapi.db.query(uidOf(type)).count({ where })) > 0) return true;
    }
  }
  return false;
}
