import { editorialTypes, entryPath, homePath, locales, sectionPath, sections, uidOf } from '@osiedle/shared';
import type { Reference } from '@osiedle/shared/references';
import type { Core } from '@strapi/strapi';
import { slugCondition } from './paths.ts';

/** Whether the site has a page at a path. */
export async function hasLivePage(strapi: Core.Strapi, path: string): Promise<boolean> {
  return isFront(path) || (await documentAt(strapi, path)) !== undefined;
}

/** Whether a path is that of a home page or a section. */
export function isFront(path: string): boolean {
  return locales.some(
    (locale) =>
      path === homePath(locale) || sections.some((section) => path === sectionPath(section, locale)),
  );
}

/** The live document whose page is at a path. */
export async function documentAt(
  strapi: Core.Strapi,
  path: string,
): Promise<Pick<Reference, 'type' | 'documentId'> | undefined> {
  const slug = path.split('/').at(-2) ?? '';
  for (const locale of locales) {
    for (const type of [...editorialTypes, 'neighbourhood', 'topic'] as const) {
      if (entryPath(type, locale, slug) !== path) continue;
      const where =
        type === 'neighbourhood' || type === 'topic'
          ? slugCondition(type, locale, slug)
          : { slug, locale, publishedAt: { $notNull: true } };
      const found: { documentId: string } | null = await strapi.db
        .query(uidOf(type))
        .findOne({ where, select: ['documentId'] });
      if (found) return { type, documentId: found.documentId };
    }
  }
  return undefined;
}
