import { uidOf, type Locale } from '@osiedle/shared';
import type { ContentDocument, TypeModel, Version } from '../content-files/index.ts';
import { lastImport, type ImportKey } from './imports-table.ts';
import { isUntouched, type ImportState } from './import-state.ts';
import type { Status } from './known.ts';
import { isSame, readStored } from './stored.ts';

/** What names a version in the table of imports. */
export function importKey(
  { type }: TypeModel,
  documentId: string,
  locale: Locale | null,
  status: Status,
): ImportKey {
  return { uid: uidOf(type), documentId, version: `${locale ?? 'all'} ${status}` };
}

/** Why a document must not be overwritten: somebody has changed it in the CMS. */
export async function changedSince(
  { strapi, drafts }: ImportState,
  model: TypeModel,
  document: ContentDocument,
  documentId: string,
  stored: readonly Version[],
): Promise<string | undefined> {
  const status = document.isDraft ? 'draft' : 'published';
  const draftsInCms = model.isEntry
    ? ((await readStored(strapi, model, 'draft', [documentId])).get(documentId) ?? [])
    : [];
  const draftInFolder = drafts.get(`${document.type}/${document.documentId}`);
  for (const { locale, stamps } of document.versions) {
    const old = stored.find((one) => one.locale === locale);
    const record = await lastImport(strapi, importKey(model, documentId, locale, status));
    if (!isUntouched(old?.stamps.updatedAt, stamps.updatedAt, record))
      return `It was changed in the CMS at ${old?.stamps.updatedAt}, after it was exported. Export it anew and put your change there, or import with --overwrite.`;
    if (document.isDraft) continue;
    const draft = draftsInCms.find((one) => one.locale === locale);
    if (!draft || isSame(draft.values, old?.values)) continue;
    const inFolder = draftInFolder?.versions.find((one) => one.locale === locale);
    const draftRecord = await lastImport(strapi, importKey(model, documentId, locale, 'draft'));
    if (!isUntouched(draft.stamps.updatedAt, inFolder?.stamps.updatedAt, draftRecord))
      return 'Its draft in the CMS has changes that are not published. Publish or discard them there, or import with --overwrite.';
  }
  return undefined;
}
