import type { Core } from '@strapi/strapi';
import type { Mail } from '../mail/index.ts';
import { forgetReviewsOfDeletedAccounts } from './erasure.ts';
import { forgetOldComments } from './comments.ts';
import { registerReviewTables } from './model.ts';
import { registerReviewRoutes } from './routes.ts';
import { forgetOldReviews } from './steps.ts';
import { teller, type TellReview } from './tell.ts';

/** Registers reviews (docs/adr/0064): their tables, and their routes. @returns what tells people of them */
export function registerReviews(strapi: Core.Strapi, mail: Mail | undefined): TellReview {
  const tell = teller(strapi, mail);
  registerReviewTables(strapi);
  registerReviewRoutes(strapi, mail, tell);
  return tell;
}

/** What reviews forget, once the database is there. */
export async function forgetWithReviews(strapi: Core.Strapi): Promise<void> {
  forgetReviewsOfDeletedAccounts(strapi);
  await forgetOldReviews(strapi);
  await forgetOldComments(strapi);
}
