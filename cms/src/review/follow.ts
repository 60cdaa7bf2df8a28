import { editorialTypes, locales, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { changeOrigin } from '../journal/change-origin.ts';
import { isTargeted } from '../publishing/rows.ts';
import type { CompletedWrite, Follower } from '../publishing/types.ts';
import { removeAll, settleAll } from './comments.ts';
import type { ReviewedEntry, StoredStep } from './model.ts';
import { addStep, endReview, stepsOf } from './steps.ts';
import type { TellReview } from './tell.ts';

type Follow = (strapi: Core.Strapi, entry: ReviewedEntry, tell: TellReview) => Promise<void>;

/** What becomes of a review when its entry is written in another way than by a save, which leaves it as it is. */
const follows: Partial<Record<string, Follow>> = {
  /** What was asked for is done, and its comments with it. */
  publish: async (strapi, entry, tell) => {
    const steps = await stepsOf(strapi, entry);
    await settleAll(strapi, entry);
    if (!isOpen(steps)) return;
    await endReview(strapi, entry);
    await addStep(strapi, entry, 'published');
    const asked = steps.find(({ step }) => step === 'asked');
    const by = changeOrigin(strapi).actor;
    if (asked?.actor) tell({ entry, kind: 'published', by, to: asked.actor });
  },
  /** Nothing is published any more. A review that goes on is about the draft. */
  unpublish: async (strapi, entry) => {
    if (!isOpen(await stepsOf(strapi, entry))) await endReview(strapi, entry);
  },
  /** There is nothing left to review. */
  discardDraft: endReview,
  delete: async (strapi, entry) => {
    await endReview(strapi, entry);
    await removeAll(strapi, entry);
  },
};

const entryUids = new Set<string>(editorialTypes.map(uidOf));

/** Lets reviews follow what becomes of their entries. @param tell sends letters, once the write is committed */
export function followReviews(tell: TellReview): Follower {
  return ({ strapi, uid }, action) => {
    const follow = entryUids.has(uid) ? follows[action] : undefined;
    const after = async ({ documentId, params }: CompletedWrite): Promise<void> => {
      await strapi.db.transaction(async ({ onCommit }) => {
        const later: TellReview = (news) => onCommit(() => tell(news));
        for (const locale of locales.filter((one) => isTargeted(one, params)))
          await follow?.(strapi, { uid, documentId, locale }, later);
      });
    };
    return Promise.resolve(follow && after);
  };
}

function isOpen(steps: StoredStep[]): boolean {
  const last = steps.at(-1)?.step;
  return last === 'asked' || last === 'returned';
}
