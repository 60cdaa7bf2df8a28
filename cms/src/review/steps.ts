import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { changeOrigin } from '../journal/change-origin.ts';
import { serialise } from '../journal/serialise.ts';
import { openComments } from './comments.ts';
import { stepsUid, type ReviewedEntry, type StepKind, type StoredStep } from './model.ts';
import { reviewSentences } from './sentences.ts';

/** The steps of an entry's review, the last one last. */
export async function stepsOf(strapi: Core.Strapi, entry: ReviewedEntry): Promise<StoredStep[]> {
  const { uid, documentId, locale } = entry;
  return strapi.db.query(stepsUid).findMany({ where: { uid, documentId, locale }, orderBy: { id: 'asc' } });
}

/**
 * Asks for a review. Where it is asked for already, only the note changes.
 * @returns whether somebody is to be told
 */
export function ask(strapi: Core.Strapi, entry: ReviewedEntry, note: string | null): Promise<boolean> {
  return serialise(strapi, async () => {
    const steps = strapi.db.query(stepsUid);
    const last = (await stepsOf(strapi, entry)).at(-1);
    if (last?.step === 'asked') {
      await steps.update({ where: { id: last.id }, data: { note } });
      return false;
    }
    await endReview(strapi, entry);
    await addStep(strapi, entry, 'asked', note);
    return true;
  });
}

/** Takes back that somebody asked. @throws ValidationError where nobody waits any more */
export function takeBack(strapi: Core.Strapi, entry: ReviewedEntry): Promise<void> {
  return serialise(strapi, async () => {
    requireAsked(await stepsOf(strapi, entry));
    await endReview(strapi, entry);
  });
}

/**
 * Sends an entry back to whoever asked.
 * @returns who that is
 * @throws ValidationError where nobody waits any more, or nothing says what to change
 */
export function sendBack(
  strapi: Core.Strapi,
  entry: ReviewedEntry,
  note: string | null,
): Promise<number | null> {
  return serialise(strapi, async () => {
    const asked = requireAsked(await stepsOf(strapi, entry));
    if (!note && (await openComments(strapi, entry)) === 0)
      throw new errors.ValidationError(reviewSentences.noReason[0]);
    await addStep(strapi, entry, 'returned', note);
    return asked.actor;
  });
}

/** Records a step in the open transaction. */
export async function addStep(
  strapi: Core.Strapi,
  { uid, documentId, locale }: ReviewedEntry,
  step: StepKind,
  note: string | null = null,
): Promise<void> {
  const { actor } = changeOrigin(strapi);
  const data = { uid, documentId, locale, step, actor, at: new Date().toISOString(), note };
  await strapi.db.query(stepsUid).create({ data });
}

/** Forgets the review of an entry, but for its comments. */
export async function endReview(
  strapi: Core.Strapi,
  { uid, documentId, locale }: ReviewedEntry,
): Promise<void> {
  await strapi.db.query(stepsUid).deleteMany({ where: { uid, documentId, locale } });
}

/** How long the form says that somebody has published what was asked for, in milliseconds. */
const publishedMs = 30 * 24 * 60 * 60 * 1000;

/** Forgets at the start the reviews that have long ended. */
export async function forgetOldReviews(strapi: Core.Strapi): Promise<void> {
  const at = { $lt: new Date(Date.now() - publishedMs).toISOString() };
  await strapi.db.query(stepsUid).deleteMany({ where: { step: 'published', at } });
}

function requireAsked(steps: StoredStep[]): StoredStep {
  const last = steps.at(-1);
  if (last?.step !== 'asked') throw new errors.ValidationError(reviewSentences.notAsked[0]);
  return last;
}
