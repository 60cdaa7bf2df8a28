import { slugPattern } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import type { FieldFault, EntryRow } from '../types.ts';

/**
 * The rule for slugs, of entries and look-ups.
 * @param slug the value to save; `undefined` or null where it does not change
 */
export function slugFaults(slug: unknown, path: FieldFault['path'], reserved?: Set<string>): FieldFault[] {
  if (slug === undefined || slug === null) return [];
  if (typeof slug !== 'string' || !slugPattern.test(slug)) {
    const message =
      'Adres może mieć tylko małe litery bez polskich znaków, cyfry i pojedyncze łączniki, na przykład „festyn-na-azorach”.';
    return [{ path, message }];
  }
  if (reserved?.has(slug)) {
    return [{ path, message: `Adresu „${slug}” używa już sama strona. Wybierz inny.` }];
  }
  return [];
}

/** A fault where another entry is published at the row's address. */
export async function takenFaults(strapi: Core.Strapi, uid: string, row: EntryRow): Promise<FieldFault[]> {
  const where = {
    slug: row.slug,
    locale: row.locale,
    documentId: { $ne: row.documentId },
    publishedAt: { $notNull: true },
  };
  const other = await strapi.db.query(uid).findOne({ where, select: ['title'] });
  if (!other) return [];
  const message = `Adres „${row.slug}” ma już wpis „${other.title}”. Wybierz inny, na przykład z datą na końcu.`;
  return [{ path: ['slug'], message }];
}
