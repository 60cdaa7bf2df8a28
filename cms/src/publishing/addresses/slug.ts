import { defaultLocale, descriptionOf, isLocale, secondLocale, type Locale } from '@osiedle/shared';
import { strings } from '@strapi/utils';
import type { Write } from '../types.ts';
import { slugText } from './slug-text.ts';

/** A slug's field, the field that it is made from, and the language of an entry. */
interface SlugField {
  slug: string;
  from: string;
  locale?: string;
}

/**
 * Fills in an empty slug: transliterates the text („Łąka świętojańska” → `laka-swietojanska`), and adds a number where
 * another document has the slug. The panel itself would name every entry after its type.
 * @param saved the saved values, if any
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
  const wanted =
    shortenSlug(strings.nameToSlug(slugText(text, languageOf(field)))) || fallbackSlug(write, field);
  for (let number = 1; ; number++) {
    const free = number === 1 ? wanted : `${wanted}-${number}`;
    if (await isTaken(write, field, free)) continue;
    data[field.slug] = free;
    return;
  }
}

/** The slug of a text without a letter or digit, such as „🎉” or „你好”: the name of its type. */
function fallbackSlug({ type }: Write, field: SlugField): string {
  return strings.nameToSlug(descriptionOf(type).words[languageOf(field)].one);
}

/** The language of a slug. */
export function languageOf({ slug, locale }: Pick<SlugField, 'slug' | 'locale'>): Locale {
  if (isLocale(locale)) return locale;
  return slug === 'slugSecond' ? secondLocale : defaultLocale;
}

/** Cuts a long slug between words, to a length that people can read in an address. */
function shortenSlug(slug: string): string {
  const maxLength = 80;
  if (slug.length <= maxLength) return slug;
  const end = slug.lastIndexOf('-', maxLength);
  return slug.slice(0, end > 0 ? end : maxLength);
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
