import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { journalChanges } from '../journal/index.ts';
import { log } from '../log.ts';
import { asPerson, mayPublishIn, ScheduleError } from './person.ts';
import { sentencesOf } from './sentences.ts';
import { changeSchedules, type StoredSchedule } from './table.ts';

/**
 * Does what is due, once: the row is claimed by one conditional change in the transaction of the publication. Whoever else
 * wants it finds it claimed, and a crash takes back both.
 * @throws Error where it was the CMS's fault and not the entry's; it is still due then
 */
export async function perform(strapi: Core.Strapi, due: StoredSchedule): Promise<void> {
  try {
    const isDone = await asPerson(strapi, due, (userAbility) =>
      journalChanges(strapi, async () => {
        if (!(await finish(strapi, due, { state: 'done' }))) return false;
        if (!(await mayPublishIn(strapi, userAbility, due, due.locale))) throw new ScheduleError('noRight');
        await write(strapi, due);
        return true;
      }),
    );
    if (isDone) tell(due, 'done');
  } catch (error) {
    if (error instanceof ScheduleError) await fail(strapi, due, error.failure);
    else if (error instanceof errors.ApplicationError)
      await fail(strapi, due, 'refused', sentencesOf(error).join('\n'));
    else throw error;
  }
}

/** Keeps that a schedule failed, for whoever looks at the form or at home. */
export async function fail(
  strapi: Core.Strapi,
  due: StoredSchedule,
  failure: StoredSchedule['failure'],
  error: string | null = null,
): Promise<void> {
  if (await finish(strapi, due, { state: 'failed', failure, error })) tell(due, 'failed', failure);
}

/** @returns whether it was still due, at this time and as this person has set it */
async function finish(
  strapi: Core.Strapi,
  { id, dueAt, setAt }: StoredSchedule,
  end: Partial<StoredSchedule>,
): Promise<boolean> {
  const where = { id, dueAt, setAt, state: 'due' };
  const finishedAt = new Date().toISOString();
  return (await changeSchedules(strapi, where, { ...end, finishedAt })) > 0;
}

async function write(strapi: Core.Strapi, { uid, documentId, locale, verb }: StoredSchedule): Promise<void> {
  const documents = strapi.documents(uid as never);
  const subject = { documentId, locale } as never;
  if (verb === 'withdraw') await documents.unpublish?.(subject);
  else if (!(await documents.publish?.(subject))?.entries.length) throw new ScheduleError('gone');
}

function tell(
  due: StoredSchedule,
  state: 'done' | 'failed',
  failure: StoredSchedule['failure'] = null,
): void {
  const { id, uid, documentId, locale, verb, dueAt, actor } = due;
  log[state === 'failed' ? 'warn' : 'info'](
    { schedule: id, verb, uid, documentId, locale, dueAt, actor, failure },
    `schedule ${state}`,
  );
}
