import { defaultLocale, editorialTypes, secondLocale, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { permittedWhere } from '../doors/readable.ts';
import type { WaitingEntries, WaitingEntry, WaitingQuery, WaitingSource } from '../waiting/source.ts';
import { inTranslationState, publishedIn } from './conditions.ts';
import { translationsUid } from './table.ts';

/** Published entries that lack a translation which somebody wants, the newest first. */
export const untranslated: WaitingSource = {
  kind: 'untranslated',
  async find(strapi, query) {
    const found = await gather(strapi, query, 'missing', async (uid, where) => {
      const rows: Row[] = await strapi.db.query(uid).findMany({
        where,
        select: ['documentId', 'title', 'originallyPublishedAt'],
        orderBy: { originallyPublishedAt: 'desc' },
        limit: query.most,
      });
      return rows.map((row) => entryOf(uid, row, row.originallyPublishedAt ?? null));
    });
    return { ...found, first: found.first.toReversed().slice(0, query.most) };
  },
};

/** Translations that are older than the default language, the oldest first. */
export const outdatedTranslations: WaitingSource = {
  kind: 'outdatedTranslations',
  async find(strapi, query) {
    const found = await gather(strapi, query, 'outdated', async (uid, where) => {
      const drafts = strapi.db.queryBuilder(uid).select('documentId').where(where).getKnexQuery();
      const marks: { documentId: string; olderSince: string }[] = await strapi.db
        .query(translationsUid)
        .findMany({
          where: { uid, documentId: { $in: drafts } },
          select: ['documentId', 'olderSince'],
          orderBy: { olderSince: 'asc' },
          limit: query.most,
        });
      const documentId = { $in: marks.map((mark) => mark.documentId) };
      const rows: Row[] = await strapi.db
        .query(uid)
        .findMany({ where: { $and: [where, { documentId }] }, select: ['documentId', 'title'] });
      const since = new Map(marks.map((mark) => [mark.documentId, mark.olderSince]));
      return rows.map((row) => entryOf(uid, row, since.get(row.documentId) ?? null));
    });
    return { ...found, first: found.first.slice(0, query.most) };
  },
};

interface Row {
  documentId: string;
  title: string | null;
  originallyPublishedAt?: string | null;
}

function entryOf(uid: string, { documentId, title }: Row, since: string | null): WaitingEntry {
  const instant = since && new Date(since).toISOString();
  // The entry opens where it is to be translated.
  return { uid, documentId, locale: secondLocale, title, since: instant };
}

/** Asks of each type how many entries wait for a person who may change them, and which are first. @returns the oldest first */
async function gather(
  strapi: Core.Strapi,
  { userAbility }: WaitingQuery,
  state: 'missing' | 'outdated',
  read: (uid: string, where: object) => Promise<WaitingEntry[]>,
): Promise<WaitingEntries> {
  const found: WaitingEntry[] = [];
  const lists: NonNullable<WaitingEntries['lists']> = [];
  for (const uid of editorialTypes.map(uidOf)) {
    const permitted = await permittedWhere(strapi, 'update', userAbility, uid);
    if (!permitted) continue;
    // Of the default language, which has the title.
    const isIn = { locale: defaultLocale, publishedAt: { $null: true } };
    const isLive = state === 'missing' ? [publishedIn(strapi, uid, defaultLocale)] : [];
    const where = { $and: [isIn, ...isLive, inTranslationState(strapi, uid, state), permitted] };
    const count = await strapi.db.query(uid).count({ where });
    if (count === 0) continue;
    lists.push({ uid, count, query: listQuery(state) });
    found.push(...(await read(uid, where)));
  }
  found.sort((one, other) => (one.since ?? '').localeCompare(other.since ?? ''));
  return { count: lists.reduce((sum, list) => sum + list.count, 0), first: found, lists };
}

/** The address of the filtered list, whose filters `src/lists` reads. */
function listQuery(state: 'missing' | 'outdated'): string {
  return new URLSearchParams({
    'plugins[i18n][locale]': defaultLocale,
    'quick[translation]': state,
    // Nobody waits for the translation of a draft.
    ...(state === 'missing' && { 'quick[site]': 'live' }),
  }).toString();
}
