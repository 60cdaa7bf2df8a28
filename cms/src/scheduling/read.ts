import { locales, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { accountNames } from '../accounts/account-names.ts';
import { mayPublishIn } from './person.ts';
import type { EntrySchedules, WantedSchedule } from './schedule.ts';
import { readSchedules } from './table.ts';

type Subject = Pick<WantedSchedule, 'uid' | 'documentId'>;

/** What the panel shows of the schedules of an entry. */
export async function readEntrySchedules(
  strapi: Core.Strapi,
  { uid, documentId }: Subject,
  userAbility: unknown,
): Promise<EntrySchedules> {
  const subject = { uid, documentId };
  const languages = await readLanguages(strapi, subject);
  const rows = await readSchedules(strapi, { ...subject, state: { $in: ['due', 'failed'] } });
  const names = await accountNames(
    strapi,
    rows.map(({ actor }) => actor),
  );
  const permitted = await Promise.all(
    languages.map(({ locale }) => mayPublishIn(strapi, userAbility, subject, locale)),
  );
  return {
    maySet: permitted.some(Boolean),
    languages,
    schedules: rows.map(({ locale, verb, dueAt, actor, state, failure, error }) => ({
      locale,
      verb,
      at: dueAt,
      name: names.get(actor) ?? null,
      failure: state === 'failed' ? failure : null,
      sentences: error ? error.split('\n') : [],
    })),
  };
}

/** The languages of an entry that have a draft, and whether the site has them. */
export async function readLanguages(
  strapi: Core.Strapi,
  { uid, documentId }: Subject,
): Promise<EntrySchedules['languages']> {
  const rows: { locale: Locale; publishedAt: string | null }[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, select: ['locale', 'publishedAt'] });
  const drafts = new Set(rows.filter(({ publishedAt }) => !publishedAt).map(({ locale }) => locale));
  const published = new Set(rows.filter(({ publishedAt }) => publishedAt).map(({ locale }) => locale));
  return locales
    .filter((locale) => drafts.has(locale))
    .map((locale) => ({ locale, isPublished: published.has(locale) }));
}
