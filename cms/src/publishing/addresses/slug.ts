import { defaultLocale, isLocale, type Locale, secondLocale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { strings } from '@strapi/utils';

interface Owner {
  documentId?: string | undefined;
  locale?: string;
}

/** What a text is called that has no letter or digit to make a slug of, such as „🎉” or „你好”: what it is, and a number. */
const kinds: Record<string, Record<Locale, string>> = {
  project: { pl: 'projekt', en: 'project' },
  meeting: { pl: 'spotkanie', en: 'meeting' },
  workshop: { pl: 'warsztaty', en: 'workshop' },
  festival: { pl: 'festyn', en: 'festival' },
  update: { pl: 'aktualnosc', en: 'update' },
  document: { pl: 'dokument', en: 'document' },
  page: { pl: 'strona', en: 'page' },
  neighbourhood: { pl: 'osiedle', en: 'neighbourhood' },
  topic: { pl: 'temat', en: 'topic' },
};

/** So much of a text is read, in characters: no title is longer, and the time that Strapi takes grows with its square. */
export const longestRead = 255;

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
  const wanted = shortened(strings.nameToSlug(text.slice(0, longestRead))) || kindOf(uid, fields.slug, owner);
  for (let number = 1; ; number++) {
    const free = number === 1 ? wanted : `${wanted}-${number}`;
    if (await isTaken(strapi, uid, fields.slug, free, owner)) continue;
    data[fields.slug] = free;
    return;
  }
}

function kindOf(uid: string, field: string, { locale }: Owner): string {
  const language = isLocale(locale) ? locale : field === 'slugSecond' ? secondLocale : defaultLocale;
  return kinds[uid.split('.').at(-1) ?? '']?.[language] ?? 'x';
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
