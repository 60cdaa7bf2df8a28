import { fileUid } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { mapReferences, toData, type ContentReference, type DocumentContent } from './content.ts';
import { findExisting, referenceKey } from './names.ts';

/** What a restored document will lack. */
export interface Missing {
  /** The field that named it. */
  field: string;
  isFile: boolean;
  /** Set where the field came back, and only a link of it leads nowhere. */
  isLink?: true;
}

/** Content that can be written, and what of it is not there any more. */
export interface Restorable {
  data: Record<string, unknown>;
  missing: Missing[];
}

/** Prepares content for being written: what it names and nobody has any more is left out, and listed. */
export async function restorable(
  strapi: Core.Strapi,
  uid: string,
  content: DocumentContent,
  locale: string,
): Promise<Restorable> {
  const existing = await findExisting(strapi, contentReferences(strapi, uid, content), locale);
  const missing: Missing[] = [];
  const kept = mapReferences(strapi, uid, content, (reference, field) => {
    if (existing.has(referenceKey(reference))) return reference.documentId;
    missing.push({ field, isFile: reference.uid === fileUid });
    return undefined;
  });
  return { data: toData(strapi, uid, kept), missing };
}

/** All documents and files that fields name. */
export function contentReferences(
  strapi: Core.Strapi,
  uid: string,
  content: DocumentContent,
): ContentReference[] {
  const found: ContentReference[] = [];
  mapReferences(strapi, uid, content, (reference) => {
    found.push(reference);
    return reference.documentId;
  });
  return found;
}
