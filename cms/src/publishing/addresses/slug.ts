import { defaultLocale, descriptionOf, isLocale, secondLocale } from '@osiedle/shared';
import { strings } from '@strapi/utils';
import type { Write } from '../types.ts';

/** So much of a text is read, in characters: no title is longer, and the time that Strapi takes grows with its square. */
export const longestRead = 255;

/** A slug, and the text it is made from; the language where it is one of several. */
interface SlugField {
  slug: string;
  from: string;
  locale?: string;
}

/**
 * Fills in an empty slug from the text it belongs to, transliterated („Łąka świętojańska” → `laka-swietojanska`) and
 * numbered where another document has it. Left to the panel, every entry would be called by the name of its type.
 * @param saved what is saved already, if anything
 */
export async function fillSlug(
  write: Write,
  field: SlugField,
  saved: Record<string, unknown> = {},
): Promise<void> {
  const { data } = write.params;
  if (!data) return;
  const slug = field.slug in data ? data[field.slug] : saved[field.slug];
  const text = data[field.from] ?? saved[field.from];
  if (slug || typeof text !== 'string' || !text.trim()) return;
  const wanted = shortened(strings.nameToSlug(text.slice(0, longestRead))) || kindOf(write, field);
  for (let number = 1; ; number++) {
    const free = number === 1 ? wanted : `${wanted}-${number}`;
    if (await isTaken(write, field, free)) continue;
    data[field.slug] = free;
    return;
  }
}

/** What a text is called that has no letter or digit to make a slug of, such as „🎉” or „你好”: what it is, and a number. */
function kindOf({ type }: Write, { slug, locale }: SlugField): string {
  const language = isLocale(locale) ? locale : slug === 'slugSecond' ? secondLocale : defaultLocale;
  return strings.nameToSlug(descriptionOf(type).words[language].one);
}

/** The first words of a long slug, as many as people can read in an address. */
function shortened(slug: string): string {
  const longest = 80;
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf('-', longest);
  return slug.slice(0, end > 0 ? end : longest);
}

async function isTaken(
  { strapi, uid, documentId }: Write,
  { slug, locale }: SlugField,
  wanted: string,
): Promise<boolean> {
  const where = {
    [slug]: wanted,
    ...(locale ? { locale } : {}),
    ...(documentId ? { documentId: { $ne: documentId } } : {}),
  };
  return (await strapi.db.query(uid).count({ where })) > 0;
}
