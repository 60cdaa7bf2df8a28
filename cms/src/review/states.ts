import type { Core } from '@strapi/strapi';
import { stepsUid, type ReviewedEntry, type StoredStep } from './model.ts';

/** How an entry's review stands while it is not over. */
export type ReviewState = 'asked' | 'returned';

/** The last steps of reviews that are not over, the oldest first. @param of of which entries; of all by default */
export async function openSteps(
  strapi: Core.Strapi,
  of: Partial<Pick<ReviewedEntry, 'uid' | 'locale'>> & { documentId?: object } = {},
): Promise<StoredStep[]> {
  const where = { ...of, step: { $in: ['asked', 'returned'] satisfies ReviewState[] } };
  const steps: StoredStep[] = await strapi.db.query(stepsUid).findMany({ where, orderBy: { id: 'asc' } });
  return [...new Map(steps.map((one) => [entryKey(one), one])).values()];
}

/** How the reviews of some documents stand in a language, for lists. Those that are missing have none. */
export async function reviewStates(
  strapi: Core.Strapi,
  uid: string,
  locale: ReviewedEntry['locale'],
  documentIds: string[],
): Promise<Map<string, ReviewState>> {
  const steps = await openSteps(strapi, { uid, locale, documentId: { $in: documentIds } });
  return new Map(steps.map(({ documentId, step }) => [documentId, step as ReviewState]));
}

/** Names an entry in a language. */
export const entryKey = ({ uid, documentId, locale }: ReviewedEntry): string =>
  `${uid} ${documentId} ${locale}`;
