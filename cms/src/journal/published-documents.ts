import { fileUid, type Populate } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

/** A published document as Strapi's document service reads it. */
export interface PublishedDocument extends Record<string, unknown> {
  id: number;
  documentId: string;
  locale?: string | null;
}

/**
 * Reads the published rows of documents in all languages, as REST would.
 * @param populate what to read along, as in REST's `populate`
 * @param fields the scalar fields to read; all by default
 */
export function readPublished(
  strapi: Core.Strapi,
  uid: string,
  documentIds: string[],
  populate: Populate,
  fields?: string[],
): Promise<PublishedDocument[]> {
  if (documentIds.length === 0) return Promise.resolve([]);
  const filters = { documentId: { $in: documentIds } };
  // REST asks the upload plugin for files.
  if (uid === fileUid) return strapi.plugin('upload').service('upload').findMany({ filters });
  const params = {
    filters,
    status: 'published',
    locale: '*',
    populate,
    ...(fields ? { fields } : {}),
  };
  return strapi.documents(uid as never).findMany(params as never) as unknown as Promise<PublishedDocument[]>;
}

/** A document as JSON, exactly as REST sends it to the publisher's token, which may read every type. */
export async function toRestJson(
  strapi: Core.Strapi,
  uid: string,
  document: PublishedDocument,
): Promise<string> {
  return JSON.stringify(await strapi.contentAPI.sanitize.output(document, strapi.getModel(uid as never), {}));
}
