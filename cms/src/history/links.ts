import { fileUid, uidOf } from '@osiedle/shared';
import { destinationsIn, readReference, replaceDestinations } from '@osiedle/shared/markdown';
import type { Core } from '@strapi/strapi';
import { contentAttributes, type ContentReference, type DocumentContent } from './content.ts';
import { findExisting, referenceKey, type NamedReference } from './names.ts';
import type { Missing } from './restorable.ts';

/** What a text has as its address in the place of a link to what is gone; the panel says it in words. */
export const goneAddresses = { entry: 'osiedle:gone-entry', file: 'osiedle:gone-file' } as const;

/** What the links of a content lead to, in long texts and in fields for an address. */
export function linkedReferences(
  strapi: Core.Strapi,
  uid: string,
  content: DocumentContent,
): (ContentReference & { field: string })[] {
  const found: (ContentReference & { field: string })[] = [];
  mapLinks(strapi, uid, content, (text, isLong, field) => {
    const addresses = isLong ? destinationsIn(text.replace(/\r\n?/g, '\n')) : [{ address: text }];
    for (const { address } of addresses) {
      const reference = referenceAt(address);
      if (reference) found.push({ ...reference, field });
    }
    return text;
  });
  return found;
}

/** The fields whose links lead to what is not there any more. What is only a draft, in whatever language, is there. */
export async function lostLinks(
  strapi: Core.Strapi,
  uid: string,
  content: DocumentContent,
): Promise<Missing[]> {
  const references = linkedReferences(strapi, uid, content);
  const existing = await findExisting(strapi, references);
  return references.flatMap((one) =>
    existing.has(referenceKey(one))
      ? []
      : [{ field: one.field, isFile: one.uid === fileUid, isLink: true as const }],
  );
}

/** Names in a content what its links lead to: fields for an address say it, long texts where it is gone. */
export function nameLinks(
  strapi: Core.Strapi,
  uid: string,
  content: DocumentContent,
  names: ReadonlyMap<string, NamedReference>,
): DocumentContent {
  return mapLinks(strapi, uid, content, (text, isLong) => {
    if (!isLong) {
      const reference = referenceAt(text);
      return (reference && names.get(referenceKey(reference))) ?? text;
    }
    return replaceDestinations(text, (address) => {
      const reference = referenceAt(address);
      if (!reference || !names.get(referenceKey(reference))?.isGone) return undefined;
      return goneAddresses[reference.uid === fileUid ? 'file' : 'entry'];
    });
  });
}

function referenceAt(address: string): ContentReference | undefined {
  const reference = readReference(address);
  if (!reference) return undefined;
  const { type, documentId } = reference;
  return { uid: type === 'file' ? fileUid : uidOf(type), documentId };
}

/** Changes the texts of a content that may have links, groups included. */
function mapLinks(
  strapi: Core.Strapi,
  uid: string,
  content: DocumentContent,
  change: (text: string, isLong: boolean, field: string) => unknown,
  top?: string,
): DocumentContent {
  const mapped: DocumentContent = { ...content };
  for (const [name, { type, component }] of contentAttributes(strapi, uid)) {
    const value = content[name];
    const field = top ?? name;
    if (component) {
      const one = (item: unknown) => mapLinks(strapi, component, item as DocumentContent, change, field);
      if (value) mapped[name] = Array.isArray(value) ? value.map(one) : one(value);
    } else if (typeof value === 'string' && /osiedle:/i.test(value))
      mapped[name] = change(value, type === 'richtext', field);
  }
  return mapped;
}
