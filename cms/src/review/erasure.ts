import type { Core } from '@strapi/strapi';
import { beforeAccountsAreDeleted } from '../journal/actor-erasure.ts';
import { commentsUid, lettersOffUid, stepsUid } from './model.ts';

/** Removes comments that have the words, and the sentences of steps that have them. */
export async function forgetWordsOfReviews(strapi: Core.Strapi, words: string): Promise<void> {
  await strapi.db.query(commentsUid).deleteMany({ where: { text: { $contains: words } } });
  await strapi.db.query(stepsUid).updateMany({ where: { note: { $contains: words } }, data: { note: null } });
}

/** Removes with an account what its person has written in reviews, and that they have asked; a review goes on without a name. */
export function forgetReviewsOfDeletedAccounts(strapi: Core.Strapi): void {
  beforeAccountsAreDeleted(strapi, async (accounts) => {
    const where = { actor: { $in: accounts } };
    await strapi.db.query(commentsUid).deleteMany({ where });
    await strapi.db.query(lettersOffUid).deleteMany({ where });
    await strapi.db.query(stepsUid).updateMany({ where, data: { actor: null, note: null } });
  });
}
