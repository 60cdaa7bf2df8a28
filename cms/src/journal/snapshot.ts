import { fileUid, populates, type Populate, type TypeName } from '@osiedle/shared';
import type { Core, Struct } from '@strapi/strapi';
import { readPublished } from './published-documents.ts';

/** Some documents of one type, and what of them is looked at. */
export interface SnapshotQuery {
  uid: string;
  documentIds: string[];
  populate: Populate;
  fields?: string[];
}

/** What is published of a document in a language. */
export interface PublishedSnapshot {
  documentId: string;
  locale: string | null;
  /** The row; publishing makes a new one. */
  id: number;
  /** All that can be seen, without the ids of rows: they change at each publish, and mean nothing to a reader. */
  content: string;
}

/** Looks at what is published, by `keyOf`. */
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
    seen.set(keyOf({ uid, documentId, locale }), { documentId, locale, id, content });
  }
  return seen;
}

/** All that REST sends of a type. */
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

/** Names a document in a language. */
export function keyOf({ uid, documentId, locale = null }: Named): string {
  return JSON.stringify([uid, documentId, locale]);
}
