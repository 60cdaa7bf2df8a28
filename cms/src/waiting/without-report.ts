import { defaultLocale, eventTypes, types, uidOf, type EventType } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { permittedWhere } from '../doors/readable.ts';
import type { WaitingEntry, WaitingQuery, WaitingSource } from './source.ts';

/** Whoever was there writes on the next day, not on the same. */
const graceMs = 24 * 60 * 60 * 1000;
/** After half a year nobody writes one any more. */
const oldestMs = 183 * graceMs;
/** A month or a season without an end is over at an unknown time. */
const precise = ['instant', 'day'];

interface Row {
  documentId: string;
  title: string | null;
  startsAt: string | Date;
  endsAt: string | Date | null;
}

/** Events of the last half year that are over and say nothing of how they were. */
export const withoutReport: WaitingSource = {
  kind: 'withoutReport',
  async find(strapi, query) {
    const all = await Promise.all(eventTypes.map((type) => eventsOf(strapi, type, query)));
    const newestFirst = all
      .flatMap(({ first }) => first)
      .sort((one, other) => (other.since ?? '').localeCompare(one.since ?? ''));
    return { count: all.reduce((sum, { count }) => sum + count, 0), first: newestFirst.slice(0, query.most) };
  },
};

/** The field for what an event was like. */
const reportOf = (type: EventType) => ('minutes' in types[type].schema.shape ? 'minutes' : 'report');

async function eventsOf(
  strapi: Core.Strapi,
  type: EventType,
  { userAbility, most }: WaitingQuery,
): Promise<{ count: number; first: WaitingEntry[] }> {
  const uid = uidOf(type);
  const permitted = await permittedWhere(strapi, 'update', userAbility, uid);
  if (!permitted) return { count: 0, first: [] };
  const field = reportOf(type);
  const [over, oldest] = [Date.now() - graceMs, Date.now() - oldestMs].map((at) =>
    new Date(at).toISOString(),
  );
  const between = { $lt: over, $gte: oldest };
  const goingOn: { documentId: string }[] = await strapi.db.query(uid).findMany({
    select: ['documentId'],
    where: {
      occurrences: { startsAt: { $gte: over } },
      publishedAt: { $notNull: true },
      locale: defaultLocale,
    },
  });
  const where = {
    $and: [
      { publishedAt: { $notNull: true }, locale: defaultLocale },
      { documentId: { $notIn: goingOn.map(({ documentId }) => documentId) } },
      { $or: [{ [field]: null }, { [field]: '' }] },
      { $or: [{ eventStatus: null }, { eventStatus: { $notIn: ['cancelled', 'postponed'] } }] },
      {
        $or: [
          { endsAt: between },
          {
            endsAt: null,
            startsAt: between,
            $or: [{ datePrecision: null }, { datePrecision: { $in: precise } }],
          },
        ],
      },
      permitted,
    ],
  };
  const rows: Row[] = await strapi.db.query(uid).findMany({
    select: ['documentId', 'title', 'startsAt', 'endsAt'],
    where,
    orderBy: { startsAt: 'desc' },
    limit: most,
  });
  const first = rows.map(({ documentId, title, startsAt, endsAt }): WaitingEntry => {
    const since = new Date(endsAt ?? startsAt).toISOString();
    return { uid, documentId, locale: defaultLocale, title, since, field };
  });
  return { count: rows.length < most ? rows.length : await strapi.db.query(uid).count({ where }), first };
}
