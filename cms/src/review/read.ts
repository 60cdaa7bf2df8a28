import type { Core } from '@strapi/strapi';
import { accountNames } from '../accounts/account-names.ts';
import { readTimes } from '../conflicts/shown.ts';
import { commentsOf } from './comments.ts';
import type { ReviewedEntry } from './model.ts';
import type { Review } from './review.ts';
import type { ReviewRights } from './rights.ts';
import { stepsOf } from './steps.ts';

/** Reads an entry's review for somebody. */
export async function readReview(
  strapi: Core.Strapi,
  entry: ReviewedEntry,
  rights: ReviewRights,
  reader: number,
): Promise<Review> {
  const step = (await stepsOf(strapi, entry)).at(-1);
  const comments = await commentsOf(strapi, entry);
  const names = await accountNames(strapi, [step?.actor ?? null, ...comments.map(({ actor }) => actor)]);
  const who = (actor: number | null) => ({ by: names.get(actor) ?? null, isOwn: actor === reader });
  return {
    ...rights,
    step: step ? { kind: step.step, ...who(step.actor), at: step.at, note: step.note } : null,
    changedAt: step?.step === 'asked' ? await changeAfter(strapi, entry, step.at) : null,
    comments: comments.map(({ id, path, actor, at, text, resolvedAt }) => ({
      id,
      path,
      ...who(actor),
      at,
      text,
      isResolved: resolvedAt !== null,
    })),
  };
}

async function changeAfter(
  strapi: Core.Strapi,
  { uid, documentId, locale }: ReviewedEntry,
  at: string,
): Promise<string | null> {
  const saved = (await readTimes(strapi, { uid, documentIds: [documentId], locale })).get(documentId);
  return saved && saved > at ? saved : null;
}
