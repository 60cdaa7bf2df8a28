import type { Core } from '@strapi/strapi';
import { beforeAccountsAreDeleted } from '../journal/actor-erasure.ts';
import { commentsUid, lettersOffUid, stepsUid } from './model.ts';

/** Removes with an account what its person has written in reviews, and that they have asked; a review goes on without a name. */
export function forgetReviewsOfDeletedAccounts(strapi: Core.Strapi): void {
  beforeAccountsAreDeleted(strapi, async (accounts) => {
    const where = { actor: { $in: accounts } };
    await strapi.db.query(commentsUid).deleteMany({ where });
    await strapi.db.query(lettersOffUid).deleteMany({ where });
    await strapi.db.query(stepsUid).updateMany({ where, data: { actor: null, note: null } });
  });
}
