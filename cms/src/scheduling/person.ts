import type { Core } from '@strapi/strapi';
import { actingAccount } from '../accounts/acting-account.ts';
import type { ScheduleFailure, WantedSchedule } from './schedule.ts';
import type { StoredSchedule } from './table.ts';

/** Why a schedule fails, other than by a rule. */
export class ScheduleError extends Error {
  readonly failure: ScheduleFailure;

  constructor(failure: ScheduleFailure) {
    super(`A schedule failed: ${failure}.`);
    this.failure = failure;
  }
}

interface Checker {
  cannot: { publish(row: object): boolean };
}

/** Whether a person may publish, and so withdraw, an entry in a language. */
export async function mayPublishIn(
  strapi: Core.Strapi,
  userAbility: unknown,
  { uid, documentId }: Pick<WantedSchedule, 'uid' | 'documentId'>,
  locale: string,
): Promise<boolean> {
  const row: object | null = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, locale, publishedAt: null }, populate: ['createdBy'] });
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uid }) as Checker;
  return row !== null && !checker.cannot.publish(row);
}

/**
 * Runs work as the person who has set a schedule, with the rights that they have now: the journal names them, and the rules are
 * theirs.
 * @throws ScheduleError where their account is gone or blocked
 */
export async function asPerson<Result>(
  strapi: Core.Strapi,
  { id, actor }: StoredSchedule,
  work: (userAbility: unknown) => Promise<Result>,
): Promise<Result> {
  const account = actor === null ? undefined : await actingAccount(strapi, actor);
  if (!account) throw new ScheduleError('noAccount');
  const state = { ...account, requestId: `schedule-${id}`, isScheduled: true };
  const context = strapi.requestContext as unknown as {
    run(context: object, work: () => Promise<Result>): Promise<Result>;
  };
  return context.run({ state }, () => work(account.userAbility));
}
