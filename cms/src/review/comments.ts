import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { changeOrigin } from '../journal/change-origin.ts';
import { serialise } from '../journal/serialise.ts';
import { commentsUid, type ReviewedEntry, type StoredComment } from './model.ts';
import { isFieldPath } from './paths.ts';
import { reviewSentences } from './sentences.ts';

/** Nobody reads more; an account cannot fill the table. */
const mostPerEntry = 200;
/** How long settled comments are kept, in milliseconds. */
const keptMs = 365 * 24 * 60 * 60 * 1000;

/** The comments on an entry, in the order in which they were written. */
export async function commentsOf(strapi: Core.Strapi, entry: ReviewedEntry): Promise<StoredComment[]> {
  return strapi.db.query(commentsUid).findMany({ where: whereOf(entry), orderBy: { id: 'asc' } });
}

/** How many there are that wait for somebody. */
export function openComments(strapi: Core.Strapi, entry: ReviewedEntry): Promise<number> {
  return strapi.db.query(commentsUid).count({ where: { ...whereOf(entry), resolvedAt: null } });
}

/** Adds a comment. @throws ValidationError where the type has no such field, or the entry too many */
export async function addComment(
  strapi: Core.Strapi,
  entry: ReviewedEntry,
  path: unknown,
  text: string | null,
): Promise<void> {
  const isField = typeof path === 'string' && isFieldPath(strapi, entry.uid, path);
  if (!isField) throw new errors.ValidationError(reviewSentences.nowhere[0]);
  if (!text) throw new errors.ValidationError(reviewSentences.empty[0]);
  await serialise(strapi, async () => {
    const comments = strapi.db.query(commentsUid);
    if ((await comments.count({ where: whereOf(entry) })) >= mostPerEntry)
      throw new errors.ValidationError(reviewSentences.tooMany[0]);
    const { actor } = changeOrigin(strapi);
    await comments.create({
      data: { ...whereOf(entry), path, text, actor, at: new Date().toISOString(), resolvedAt: null },
    });
  });
}

/** Settles a comment, or opens it again. @throws NotFoundError where the entry has no such comment */
export async function settleComment(
  strapi: Core.Strapi,
  entry: ReviewedEntry,
  id: number,
  isResolved: boolean,
): Promise<void> {
  await serialise(strapi, async () => {
    const { count } = await strapi.db.query(commentsUid).updateMany({
      where: { ...whereOf(entry), id },
      data: { resolvedAt: isResolved ? new Date().toISOString() : null },
    });
    if (count === 0) throw new errors.NotFoundError(reviewSentences.nowhere[0]);
  });
}

/** Removes somebody's own comment. @throws NotFoundError where the entry has no such comment of theirs */
export async function removeComment(
  strapi: Core.Strapi,
  entry: ReviewedEntry,
  id: number,
  actor: number,
): Promise<void> {
  const { count } = await serialise(strapi, () =>
    strapi.db.query(commentsUid).deleteMany({ where: { ...whereOf(entry), id, actor } }),
  );
  if (count === 0) throw new errors.NotFoundError(reviewSentences.nowhere[0]);
}

/** Settles all comments, in the open transaction. */
export async function settleAll(strapi: Core.Strapi, entry: ReviewedEntry): Promise<void> {
  await strapi.db.query(commentsUid).updateMany({
    where: { ...whereOf(entry), resolvedAt: null },
    data: { resolvedAt: new Date().toISOString() },
  });
}

/** Removes all comments, in the open transaction. */
export async function removeAll(strapi: Core.Strapi, entry: ReviewedEntry): Promise<void> {
  await strapi.db.query(commentsUid).deleteMany({ where: whereOf(entry) });
}

/** Forgets at the start what was settled long ago. */
export async function forgetOldComments(strapi: Core.Strapi): Promise<void> {
  const resolvedAt = { $lt: new Date(Date.now() - keptMs).toISOString() };
  await strapi.db.query(commentsUid).deleteMany({ where: { resolvedAt } });
}

const whereOf = ({ uid, documentId, locale }: ReviewedEntry): ReviewedEntry => ({ uid, documentId, locale });
