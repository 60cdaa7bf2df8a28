import { populates } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { toRestJson, type PublishedDocument } from '../journal/published-documents.ts';
import type { PreviewSubject } from './subject.ts';

/** A draft as REST would send it if it were published; undefined where nobody has begun it in this language. */
export async function readDraft(
  strapi: Core.Strapi,
  { type, uid, documentId, locale }: PreviewSubject,
): Promise<Record<string, unknown> | undefined> {
  const params = { documentId, locale, status: 'draft', populate: populates[type] };
  const draft = (await strapi
    .documents(uid as never)
    .findOne(params as never)) as unknown as PublishedDocument | null;
  return draft ? (JSON.parse(await toRestJson(strapi, uid, draft)) as Record<string, unknown>) : undefined;
}
