import { locales, uidOf } from '@osiedle/shared';
import { slugFaults } from '../rules/slug.ts';
import { refuse } from '../rules/refusal.ts';
import type { FieldFault, LookupFields, Write } from '../types.ts';
import { slugCondition, hasPage, slugField } from './paths.ts';
import { fillSlug } from './slug.ts';

/**
 * Fills in a look-up's slugs, so that its page has an address in both languages.
 * @param before the look-up as it is saved
 * @throws ValidationError where another look-up has the address
 */
export async function fillLookupSlugs(write: Write, before: LookupFields | null): Promise<void> {
  const { type, params } = write;
  const { data } = params;
  if (!data || !hasPage(type)) return;
  if (data['slugSecond'] === '') data['slugSecond'] = null;
  await fillSlug(write, { slug: 'slug', from: 'nameDefault' }, { ...before });
  if (type === 'topic') await fillSlug(write, { slug: 'slugSecond', from: 'nameSecond' }, { ...before });
  refuse(await addressFaults(write, type, { ...before, ...data }));
}

async function addressFaults(
  { strapi }: Write,
  type: 'neighbourhood' | 'topic',
  entry: Partial<LookupFields>,
): Promise<FieldFault[]> {
  const missing = slugFaults(entry.slug ?? '', ['slug']);
  if (missing.length > 0) return missing;
  const faults = new Map<string, FieldFault>();
  for (const locale of locales) {
    const field = slugField(locale, entry);
    const slug = entry[field] ?? '';
    const where = {
      ...slugCondition(type, locale, slug),
      ...(entry.documentId ? { documentId: { $ne: entry.documentId } } : {}),
    };
    const other = await strapi.db.query(uidOf(type)).findOne({ where, select: ['nameDefault'] });
    const message = `Adres „${slug}” ma już „${other?.nameDefault}”. Wybierz inny.`;
    if (other) faults.set(field, { path: [field], message });
  }
  return [...faults.values()];
}
