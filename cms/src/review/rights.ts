import { editorialTypes, isLocale, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { permittedWhere } from '../doors/readable.ts';
import type { ReviewedEntry } from './model.ts';
import { reviewSentences } from './sentences.ts';

/** Who asks: the used part of the state of a panel's request. */
export interface Requester {
  user: { id: number };
  userAbility?: unknown;
}
export interface ReviewRights {
  mayAsk: boolean;
  mayReturn: boolean;
}

const entryUids = new Set<string>(editorialTypes.map(uidOf));

/** @throws ValidationError where a request names no entry */
export function readEntry({ uid, documentId, locale }: Record<string, unknown>): ReviewedEntry {
  const isEntry = typeof uid === 'string' && entryUids.has(uid) && isLocale(locale);
  const isId = typeof documentId === 'string' && /^[a-z0-9]{1,64}$/.test(documentId);
  if (!isEntry || !isId) throw new errors.ValidationError(reviewSentences.nowhere[0]);
  return { uid, documentId, locale };
}

/**
 * What somebody may do about the review of an entry. Whoever may publish it reviews it; of the others only whoever began it
 * in this language.
 * @throws ForbiddenError for everybody else, and where there is no such entry
 */
export async function requireReviewRights(
  strapi: Core.Strapi,
  { user, userAbility }: Requester,
  { uid, documentId, locale }: ReviewedEntry,
): Promise<ReviewRights> {
  const has = async (right: 'publish' | 'update', more: object = {}): Promise<boolean> => {
    const permitted = await permittedWhere(strapi, right, userAbility, uid);
    if (!permitted) return false;
    const where = { $and: [{ documentId, locale, publishedAt: null, ...more }, permitted] };
    return (await strapi.db.query(uid).count({ where })) > 0;
  };
  if (await has('publish')) return { mayAsk: false, mayReturn: true };
  if (await has('update', { createdBy: { id: user.id } })) return { mayAsk: true, mayReturn: false };
  throw new errors.ForbiddenError();
}
