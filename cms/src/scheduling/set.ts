import type { Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { serialise } from '../journal/serialise.ts';
import { log } from '../log.ts';
import type { WantedSchedule } from './schedule.ts';
import { changeSchedules, schedulesUid, type StoredSchedule } from './table.ts';

/** Sets schedules, in the place of those that the entry has for the same. */
export async function setSchedules(
  strapi: Core.Strapi,
  { uid, documentId, locales, verb, at }: WantedSchedule,
  actor: number,
): Promise<void> {
  const schedules = strapi.db.query(schedulesUid);
  await serialise(strapi, async () => {
    await schedules.deleteMany({ where: { uid, documentId, verb, locale: { $in: locales } } });
    const setAt = new Date().toISOString();
    const rows = locales.map((locale): Omit<StoredSchedule, 'id'> => {
      const end = { failure: null, error: null, finishedAt: null };
      return { uid, documentId, locale, verb, dueAt: at, setAt, actor, state: 'due', ...end };
    });
    await schedules.createMany({ data: rows });
  });
  log.info({ verb, uid, documentId, locales, dueAt: at, actor }, 'schedule set');
}

/** Cancels what is to come, and forgets what failed. */
export async function cancelSchedules(
  strapi: Core.Strapi,
  { uid, documentId, locales, verb }: Omit<WantedSchedule, 'at'> & { locales: readonly Locale[] },
  actor: number,
): Promise<void> {
  const where = { uid, documentId, verb, locale: { $in: locales }, state: { $in: ['due', 'failed'] } };
  await serialise(strapi, () =>
    changeSchedules(strapi, where, { state: 'ended', finishedAt: new Date().toISOString() }),
  );
  log.info({ verb, uid, documentId, locales, actor }, 'schedule cancelled');
}
