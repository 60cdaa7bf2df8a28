import { type Locale, secondLocale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { strings } from '@strapi/utils';

interface Owner {
  documentId?: string | undefined;
  locale?: string;
}

/**
 * Fills in an empty slug from the text it belongs to, transliterated („Łąka świętojańska” → `laka-swietojanska`) and
 * numbered where another document has it. Left to the panel, every entry would be called by the name of its type.
 * @param data what is about to be saved; changed
 * @param saved what is saved already, if anything
 */
export async function fillSlug(
  strapi: Core.Strapi,
  uid: string,
  data: Record<string, unknown>,
  fields: { slug: string; from: string },
  owner: Owner,
  saved: Record<string, unknown> | undefined,
): Promise<void> {
  const slug = fields.slug in data ? data[fields.slug] : saved?.[fields.slug];
  const text = data[fields.from] ?? saved?.[fields.from];
  if (slug || typeof text !== 'string' || !text.trim()) return;
  const wanted = shortened(strings.nameToSlug(text));
  // A text without a single letter or digit gives none; the rule for publishing will ask for one.
  if (!wanted) return;
  for (let number = 1; ; number++) {
    const free = number === 1 ? wanted : `${wanted}-${number}`;
    if (await isTaken(strapi, uid, fields.slug, free, owner)) continue;
    data[fields.slug] = free;
    return;
  }
}

/** The first words of a long slug, as many as people can read in an address. */
function shortened(slug: string): string {
  const longest = 80;
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf('-', longest);
  return slug.slice(0, end > 0 ? end : longest);
}

async function isTaken(
  strapi: Core.Strapi,
  uid: string,
  field: string,
  slug: string,
  owner: Owner,
): Promise<boolean> {
  const where = {
    [field]: slug,
    ...(owner.locale ? { locale: owner.locale } : {}),
    ...(owner.documentId ? { documentId: { $ne: owner.documentId } } : {}),
  };
  return (await strapi.db.query(uid).count({ where })) > 0;
}

/** Which look-ups have a slug in a language: a topic without a second slug has the first one in both. */
export function addressedBy(type: 'neighbourhood' | 'topic', locale: Locale, slug: string): object {
  const inSecond = type === 'topic' && locale === secondLocale;
  return inSecond ? { $or: [{ slugSecond: slug }, { slugSecond: null, slug }] } : { slug };
}
