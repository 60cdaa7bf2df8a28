import { fileUid, populates, type Populate, type TypeName } from '@osiedle/shared';
import type { Core, Struct } from '@strapi/strapi';
import { readPublished, type PublishedDocument } from './published-documents.ts';

/** Which documents of one type to read, and which of their fields. */
export interface SnapshotQuery {
  uid: string;
  documentIds: string[];
  populate: Populate;
  fields?: string[];
}

/** The published content of a document in one language, for comparison. */
export interface PublishedSnapshot {
  documentId: string;
  locale: string | null;
  /** The row's id; publishing creates a new row. */
  id: number;
  /** The visible content as JSON, without row ids: they change at each publish. */
  content: string;
  /** The document as it was read. */
  document: PublishedDocument;
}

/** Reads what is published, by `keyOf`. */
export async function takeSnapshots(
  strapi: Core.Strapi,
  query: SnapshotQuery,
): Promise<Map<string, PublishedSnapshot>> {
  const { uid, documentIds, populate, fields } = query;
  const seen = new Map<string, PublishedSnapshot>();
  for (const document of await readPublished(strapi, uid, documentIds, populate, fields)) {
    const { id, documentId } = document;
    const content = JSON.stringify(document, (key, value: unknown) => (key === 'id' ? undefined : value));
    const locale = document.locale ?? null;
    seen.set(keyOf({ uid, documentId, locale }), { documentId, locale, id, content, document });
  }
  return seen;
}

/** The populate tree of a type, as REST uses it. */
export function populateOf(strapi: Core.Strapi, uid: string): Populate {
  if (uid === fileUid) return {};
  const { info } = strapi.contentType(uid as never) as Struct.ContentTypeSchema;
  return populates[info.singularName as TypeName];
}

interface Named {
  uid: string;
  documentId: string;
  locale?: string | null;
}

/** Identifies a document in one language. */
export function keyOf({ uid, documentId, locale = null }: Named): string {
  return JSON.stringify([uid, documentId, locale]);
}
