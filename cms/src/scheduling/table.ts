import type { Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { addTable } from '../database/own-table.ts';
import type { ScheduledVerb, ScheduleFailure } from './schedule.ts';

export const schedulesUid = 'osiedle::schedule';

/**
 * `due`: to come. `done`: done when it was due. `failed`: it was due, and refused; kept until somebody sets it anew, cancels it,
 * or does by hand what it was for. `ended`: cancelled, or overtaken by what somebody did by hand.
 */
export type ScheduleState = 'due' | 'done' | 'failed' | 'ended';

/** A row of the table. An entry has one for each language and verb: who sets it anew replaces it. */
export interface StoredSchedule {
  id: number;
  uid: string;
  documentId: string;
  locale: Locale;
  verb: ScheduledVerb;
  /** ISO 8601 text, which no time zone can shift. */
  dueAt: string;
  setAt: string;
  /** The account of whoever set it; null once it is deleted. */
  actor: number | null;
  state: ScheduleState;
  failure: ScheduleFailure | null;
  /** What the rules say, a sentence a line. */
  error: string | null;
  finishedAt: string | null;
}

/** How long a row stays that is done or ended, for whoever asks what became of it; in milliseconds. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Registers the table of schedules. */
export function registerSchedulesTable(strapi: Core.Strapi): void {
  addTable(strapi, {
    uid: schedulesUid,
    tableName: 'schedules',
    columns: {
      uid: 'string',
      documentId: 'string',
      locale: 'string',
      verb: 'string',
      dueAt: 'string',
      setAt: 'string',
      actor: 'integer?',
      state: 'string',
      failure: 'string?',
      error: 'text?',
      finishedAt: 'string?',
    },
    indexes: [
      {
        name: 'osiedle_schedules_entry',
        columns: ['document_id', 'uid', 'locale', 'verb'],
        type: 'unique',
      },
      { name: 'osiedle_schedules_due', columns: ['state', 'due_at'] },
    ],
  });
}

/** Reads schedules, the earliest first. */
export function readSchedules(strapi: Core.Strapi, where: object, limit?: number): Promise<StoredSchedule[]> {
  return strapi.db
    .query(schedulesUid)
    .findMany({ where, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }], ...(limit && { limit }) });
}

/** Changes schedules in one statement, which decides between two processes. @returns how many */
export async function changeSchedules(
  strapi: Core.Strapi,
  where: object,
  data: Partial<StoredSchedule>,
): Promise<number> {
  const { count } = await strapi.db.query(schedulesUid).updateMany({ where, data });
  return count;
}

/** Forgets what was done or ended long ago. */
export async function forgetOldSchedules(strapi: Core.Strapi): Promise<void> {
  const finishedAt = { $lt: new Date(Date.now() - keptMs).toISOString() };
  const state = { $in: ['done', 'ended'] };
  await strapi.db.query(schedulesUid).deleteMany({ where: { state, finishedAt } });
}

/** Forgets what the rules have said of entries, where it quotes the words. */
export async function forgetScheduleWords(strapi: Core.Strapi, words: string): Promise<void> {
  await changeSchedules(strapi, { error: { $contains: words } }, { error: null });
}
