import { uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { readTitle } from '../conflicts/shown.ts';
import { journalUid, type StoredRow } from '../journal/model.ts';
import { nameOfAccount } from '../accounts/account-names.ts';
import { subjectOf, subjectOfKey, type Subject } from './entry-status.ts';
import type { PublisherStatus } from './publisher-status.ts';
import type { NamedPage, OfferedOperations } from './site-operations.ts';

/** Nobody reads more titles before a decision. */
const mostListed = 10;
/** Of more changes than these, the number is said no more exactly. */
const mostRows = 5000;

/** Finds what an administrator can do about the site. */
export async function readOperations(
  strapi: Core.Strapi,
  { refusal, rollbackTo, cursor, held, host }: PublisherStatus,
): Promise<OfferedOperations> {
  return {
    confirm: refusal
      ? {
          refusal: refusal.id,
          vanishing: {
            count: refusal.vanished.length,
            first: await Promise.all(
              refusal.vanished.slice(0, mostListed).flatMap((key) => {
                const subject = subjectOfKey(key);
                const path = refusal.pages.find(({ entry }) => entry === key)?.path ?? null;
                return subject ? [namedPage(strapi, subject, path)] : [];
              }),
            ),
          },
        }
      : null,
    // A static host builds what the CMS has: a rollback does not reach it.
    rollback:
      !host && rollbackTo
        ? {
            release: rollbackTo.id,
            publishedAt: rollbackTo.publishedAt,
            changes: await changesBetween(strapi, rollbackTo.cursor, cursor ?? 0),
          }
        : null,
    resume: held ? { since: held.since, by: await nameOf(strapi, held.by) } : null,
  };
}

/** Of an account, as the publisher keeps it. */
async function nameOf(strapi: Core.Strapi, account = ''): Promise<string | null> {
  return /^\d{1,9}$/.test(account) ? nameOfAccount(strapi, Number(account)) : null;
}

/** What was published after one row of the journal, up to another; what was withdrawn since stays so. */
async function changesBetween(
  strapi: Core.Strapi,
  after: number,
  last: number,
): Promise<{ count: number; first: NamedPage[] }> {
  const rows = (await strapi.db.query(journalUid).findMany({
    select: ['uid', 'documentId', 'locale', 'action'],
    where: { id: { $gt: after, $lte: last } },
    orderBy: { id: 'desc' },
    limit: mostRows,
  })) as Pick<StoredRow, 'uid' | 'documentId' | 'locale' | 'action'>[];
  const newest = new Map(rows.toReversed().map((row) => [`${row.uid} ${row.documentId} ${row.locale}`, row]));
  const subjects = [...newest.values()]
    .filter(({ action }) => action !== 'unpublish' && action !== 'delete')
    .flatMap((row) => subjectOf({ ...row }) ?? [])
    // Nobody writes those: they follow from a change of an address.
    .filter(({ type }) => type !== 'redirect');
  return {
    count: subjects.length,
    first: await Promise.all(
      subjects.slice(0, mostListed).map((subject) => namedPage(strapi, subject, null)),
    ),
  };
}

async function namedPage(strapi: Core.Strapi, subject: Subject, path: string | null): Promise<NamedPage> {
  const { type, documentId, locale } = subject;
  const uid = uidOf(type);
  const title =
    (await readTitle(strapi, uid, documentId, locale)) ?? (await lastTitle(strapi, uid, documentId, locale));
  return { type, title, path };
}

/** What a document was called when it was published last, also where it is deleted. */
async function lastTitle(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string | null,
): Promise<string | null> {
  const row = (await strapi.db.query(journalUid).findOne({
    select: ['document'],
    where: { uid, documentId, locale, document: { $notNull: true } },
    orderBy: { id: 'desc' },
  })) as Pick<StoredRow, 'document'> | null;
  const document = JSON.parse(row?.document ?? '{}') as { title?: string; nameDefault?: string };
  return document.title ?? document.nameDefault ?? null;
}
