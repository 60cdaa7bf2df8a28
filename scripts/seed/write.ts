import {
  defaultLocale,
  type EditorialType,
  type LookupType,
  secondLocale,
  type SingleType,
  uidOf,
} from '../../shared/src/index.ts';
import type { Cms } from './cms.ts';
import type { References } from './references.ts';
import type { Entry, Lookup } from './types.ts';

/**
 * Writes of one document each. All of them first look whether an earlier, interrupted seeding has written the document
 * already: what is complete is left alone, what is not is written again.
 */

/** A document that is live as soon as it is saved. */
export async function writeLookup(
  cms: Cms,
  references: References,
  type: LookupType,
  { key, ...fields }: Lookup,
): Promise<void> {
  const documents = cms.documents(uidOf(type));
  const known = await documents.findFirst({
    filters: 'nameDefault' in fields ? { nameDefault: fields.nameDefault } : {},
  });
  const { documentId } = known ?? (await documents.create({ data: references.resolve(fields) }));
  references.add(type, key, documentId);
}

/** The one document of a type that has no more than one. */
export async function writeSingle(
  cms: Cms,
  references: References,
  type: SingleType,
  fields: object,
): Promise<void> {
  const documents = cms.documents(uidOf(type));
  const known = await documents.findFirst();
  const data = references.resolve(fields);
  if (known) await documents.update({ documentId: known.documentId, data });
  else await documents.create({ data });
}

/** An entry with drafts, published in each of its languages. */
export async function writeEntry<T extends EditorialType>(
  cms: Cms,
  references: References,
  type: T,
  { key, shared, default: text, second }: Entry<T>,
): Promise<void> {
  const documents = cms.documents(uidOf(type));
  const versions = [
    { locale: defaultLocale, text },
    { locale: secondLocale, text: second },
  ].flatMap((version) => (version.text ? [{ ...version, text: version.text }] : []));
  const [first, ...others] = versions;
  if (!first) throw new Error(`The sample ${type} "${key}" is written in neither language.`);

  const isPublished = async ({ locale, text: { slug } }: (typeof versions)[number]) =>
    (await documents.count({ locale, status: 'published', filters: { slug } })) > 0;
  const { locale } = first;
  const known = await documents.findFirst({ locale, status: 'draft', filters: { slug: first.text.slug } });
  if (known && (await Promise.all(versions.map(isPublished))).every(Boolean)) {
    references.add(type, key, known.documentId);
    return;
  }

  const data = references.resolve({ ...shared, ...first.text });
  const { documentId } = known
    ? await documents.update({ documentId: known.documentId, locale, data })
    : await documents.create({ locale, data });
  // The CMS itself brings what both languages share to the second one.
  for (const other of others) {
    await documents.update({ documentId, locale: other.locale, data: references.resolve(other.text) });
  }
  for (const version of versions) await documents.publish({ documentId, locale: version.locale });
  references.add(type, key, documentId);
}
