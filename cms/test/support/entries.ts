import { locales, type EditorialType, type Locale } from '@osiedle/shared';
import type { TestCms } from './cms.ts';
import type { DocumentRow } from './documents.ts';

/** Creates an entry with a title in each given language, and publishes those languages. */
export async function publishedEntry(
  cms: TestCms,
  type: EditorialType,
  shared: Record<string, unknown>,
  titles: Partial<Record<Locale, string>>,
): Promise<string> {
  const documentId = await draftEntry(cms, type, shared, titles);
  for (const locale of locales) {
    if (titles[locale]) await cms.documents(type).publish({ documentId, locale });
  }
  return documentId;
}

/** Creates an unpublished entry with a title in each given language. */
export async function draftEntry(
  cms: TestCms,
  type: EditorialType,
  shared: Record<string, unknown>,
  titles: Partial<Record<Locale, string>>,
): Promise<string> {
  let documentId: string | undefined;
  for (const locale of locales) {
    const title = titles[locale];
    if (!title) continue;
    if (documentId) await cms.documents(type).update({ documentId, locale, data: { title } });
    else ({ documentId } = await cms.documents(type).create({ locale, data: { ...shared, title } }));
  }
  if (!documentId) throw new Error('An entry needs a title in one language at least.');
  return documentId;
}

/** An entry's published row in one language, with its relations; null where it is not published. */
export function readLive(
  cms: TestCms,
  type: EditorialType,
  documentId: string,
  locale: Locale,
): Promise<DocumentRow | null> {
  return read(cms, type, documentId, locale, 'published');
}

/** An entry's draft in one language, with its relations. */
export function readDraft(
  cms: TestCms,
  type: EditorialType,
  documentId: string,
  locale: Locale,
): Promise<DocumentRow | null> {
  return read(cms, type, documentId, locale, 'draft');
}

function read(
  cms: TestCms,
  type: EditorialType,
  documentId: string,
  locale: Locale,
  status: 'draft' | 'published',
): Promise<DocumentRow | null> {
  const attributes = cms.strapi.contentTypes[`api::${type}.${type}`]?.['attributes'] as Record<
    string,
    { type: string }
  >;
  const populate: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (name === 'localizations') continue;
    if (attribute.type === 'component') populate[name] = { populate: '*' };
    else if (attribute.type === 'relation' || attribute.type === 'media') populate[name] = true;
  }
  return cms.documents(type).findOne({ documentId, locale, status, populate });
}

/** The titles or names of related documents, in their order. */
export function namesOfRelated(related: unknown): string[] {
  return (related as { title?: string; nameDefault?: string }[]).map(
    (one) => one.title ?? one.nameDefault ?? '',
  );
}
