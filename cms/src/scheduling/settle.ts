import { locales } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { isTargeted } from '../publishing/rows.ts';
import { mayPublish } from '../publishing/rules/authors.ts';
import type { CompletedWrite, DocumentCall, Follower } from '../publishing/types.ts';
import type { ScheduledVerb } from './schedule.ts';
import { changeSchedules, schedulesUid } from './table.ts';

/**
 * What a write means for the schedules of its entry, in its transaction. Who publishes by hand has done what was scheduled; who
 * withdraws wants nothing of it to come back by itself; a deleted entry has none. A text that somebody changes who may not
 * publish does not go out by what somebody else had set before.
 */
export const followSchedules: Follower = (_, action) =>
  Promise.resolve((written) => settleSchedules(written, action));

async function settleSchedules(write: CompletedWrite, action: DocumentCall['action']): Promise<void> {
  const { strapi, uid, documentId, params } = write;
  if (isScheduled(strapi)) return;
  const targeted = locales.filter((locale) => isTargeted(locale, params));
  const entry = { uid, documentId, locale: { $in: targeted } };
  if (action === 'delete') await strapi.db.query(schedulesUid).deleteMany({ where: entry });
  else if (action === 'update' || action === 'create') await hold(write);
  else if (done[action])
    await changeSchedules(
      strapi,
      { ...entry, verb: { $in: done[action] }, state: { $in: ['due', 'failed'] } },
      { state: 'ended', finishedAt: new Date().toISOString() },
    );
}

/** What somebody does by hand, and what of the schedules ends with it. */
const done: Partial<Record<DocumentCall['action'], ScheduledVerb[]>> = {
  publish: ['publish'],
  discardDraft: ['publish'],
  unpublish: ['publish', 'withdraw'],
};

/** Holds back what an Author has changed, in all languages: it may be a value that they share. */
async function hold(write: CompletedWrite): Promise<void> {
  if (mayPublish(write)) return;
  const { strapi, uid, documentId } = write;
  await changeSchedules(
    strapi,
    { uid, documentId, verb: 'publish', state: 'due' },
    { state: 'failed', failure: 'changed', finishedAt: new Date().toISOString() },
  );
}

/** Whether the CMS does now what somebody has scheduled (person.ts), rather than somebody by hand. */
function isScheduled(strapi: Core.Strapi): boolean {
  const state = strapi.requestContext.get()?.state as { isScheduled?: boolean } | undefined;
  return state?.isScheduled === true;
}
