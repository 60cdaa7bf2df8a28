import {
  defaultLocale,
  editorialTypes,
  locales,
  readWallClock,
  uidOf,
  type EditorialType,
  type Locale,
} from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { permittedWhere } from '../doors/readable.ts';
import type { WaitingEntry, WaitingQuery, WaitingSource } from './source.ts';

interface Row {
  documentId: string;
  locale: Locale;
  title: string | null;
  reviewOn: string;
}

/** Published entries whose day for looking them through („Sprawdzić do dnia”) has come, each once, whatever its languages. */
export const reviewDue: WaitingSource = {
  kind: 'reviewDue',
  async find(strapi, query) {
    const all = await Promise.all(editorialTypes.map((type) => dueOf(strapi, type, query)));
    const oldestFirst = all
      .flatMap(({ first }) => first)
      .sort((one, other) => (one.since ?? '').localeCompare(other.since ?? ''));
    return { count: all.reduce((sum, { count }) => sum + count, 0), first: oldestFirst.slice(0, query.most) };
  },
};

async function dueOf(
  strapi: Core.Strapi,
  type: EditorialType,
  { userAbility, most }: WaitingQuery,
): Promise<{ count: number; first: WaitingEntry[] }> {
  const uid = uidOf(type);
  const permitted = await permittedWhere(strapi, 'update', userAbility, uid);
  if (!permitted) return { count: 0, first: [] };
  const where = { $and: [{ publishedAt: { $notNull: true }, reviewOn: { $lte: today() } }, permitted] };
  // Languages share the day, so an entry can be here twice.
  const rows: Row[] = await strapi.db.query(uid).findMany({
    select: ['documentId', 'locale', 'title', 'reviewOn'],
    where,
    orderBy: [{ reviewOn: 'asc' }, { id: 'asc' }],
    limit: most * locales.length,
  });
  const first = new Map<string, Row>();
  for (const row of rows)
    if (!first.has(row.documentId) || row.locale === defaultLocale) first.set(row.documentId, row);
  const isAll = rows.length < most * locales.length;
  return {
    count: isAll ? first.size : await countDocuments(strapi, uid, where),
    first: [...first.values()].slice(0, most).map(({ documentId, locale, title, reviewOn }) => ({
      uid,
      documentId,
      locale,
      title,
      since: `${reviewOn}T00:00:00.000Z`,
      field: 'reviewOn',
    })),
  };
}

async function countDocuments(strapi: Core.Strapi, uid: string, where: object): Promise<number> {
  const due = strapi.db.queryBuilder(uid).select('documentId').where(where).getKnexQuery();
  const [counted] = (await strapi.db
    .getConnection()
    .countDistinct({ count: 'document_id' })
    .from(due.as('due'))) as { count: number | string }[];
  return Number(counted?.count ?? 0);
}

/** The day in the city, as the database keeps days. */
function today(): string {
  const { year, month, day } = readWallClock(Date.now());
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
