import { eventTypes, readWallClock, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import type { AskedList, QuickFilter } from './quick-filter.ts';
import { beginOfUnit } from './units.ts';

type Asked = Pick<AskedList, 'strapi' | 'uid' | 'now'>;

const eventUids = new Set<string>(eventTypes.map(uidOf));
/** The day that other types have. */
const days: Record<string, string> = { update: 'date', document: 'issuedOn' };

const ofEvents = new Map([
  ['coming', takesPlaceYet],
  ['past', hasTakenPlace],
  ['month', isThisMonth],
]);

/** When it is: `coming` and `past` as the site tells them apart, or within `month`, which is the current one. */
export const whenFilter: QuickFilter = {
  name: 'when',
  where(asked, value) {
    const { uid, now } = asked;
    if (eventUids.has(uid)) return ofEvents.get(value)?.(asked);
    const day = days[uid.split('.').at(-1) ?? ''];
    if (!day || value !== 'month') return undefined;
    return { [day]: { $gte: dayOf(beginOfUnit(now, 'month')), $lt: dayOf(beginOfUnit(now, 'month', 1)) } };
  },
};

/** The condition that events fit of which a date, called off or not, is not over. */
export function takesPlaceYet({ strapi, uid, now }: Asked): object {
  const [begins, bindings] = overSince(now);
  const dates = datesOf(strapi, uid).map(({ query, from }) => {
    const ends = `coalesce(${from}.ends_at, ${from}.starts_at)`;
    // A date to the hour without an end lasts until its day ends.
    const isAhead = `(case when ${precision} = 'instant' and ${from}.ends_at is not null then ${ends} > ? else ${ends} >= ${begins} end)`;
    return query.whereRaw(isAhead, [now, ...bindings]);
  });
  return { $or: dates.map((query) => ({ documentId: { $in: query } })) };
}

/** The condition that events fit whose dates are all over. */
export function hasTakenPlace(asked: Asked): object {
  const { $or } = takesPlaceYet(asked) as { $or: { documentId: { $in: unknown } }[] };
  const notComing = $or.map(({ documentId }) => ({ documentId: { $notIn: documentId.$in } }));
  return { $and: [{ startsAt: { $notNull: true } }, ...notComing] };
}

function isThisMonth({ strapi, uid, now }: Asked): object {
  const [first, next] = [beginOfUnit(now, 'month'), beginOfUnit(now, 'month', 1)];
  const dates = datesOf(strapi, uid).map(({ query, from }) =>
    query
      .whereRaw(`${precision} in ('instant', 'day', 'month')`)
      .whereRaw(`${from}.starts_at < ? and coalesce(${from}.ends_at, ${from}.starts_at) >= ?`, [next, first]),
  );
  return { $or: dates.map((query) => ({ documentId: { $in: query } })) };
}

/** How precisely a date is known; an event of a whole day has no hours. */
const precision = `(case when event.all_day = true and coalesce(event.date_precision, 'instant') = 'instant' then 'day' else coalesce(event.date_precision, 'instant') end)`;

/** Postgres takes a parameter of unknown type for text. */
const instant = 'cast(? as timestamp)';

/** Since when a date must be to be no earlier than the current day, or what of it is known. */
function overSince(now: Date): [sql: string, bindings: Date[]] {
  const units = ['month', 'season', 'year'] as const;
  const cases = units.map((unit) => `when '${unit}' then ${instant}`).join(' ');
  const bindings = [...units, 'day' as const].map((unit) => beginOfUnit(now, unit));
  return [`(case ${precision} ${cases} else ${instant} end)`, bindings];
}

interface Dates {
  query: ReturnType<Core.Strapi['db']['connection']>;
  /** Where the date stands. */
  from: string;
}

/** The events by their first dates, and by their further ones. */
function datesOf(strapi: Core.Strapi, uid: string): Dates[] {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const { joinTable, target } = attributes['occurrences'] as unknown as {
    target: string;
    joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
  };
  const events = () =>
    strapi.db
      .getConnection()
      .from({ event: tableName })
      .select('event.document_id')
      .whereNull('event.published_at');
  const further = events()
    .join({ part: joinTable.name }, `part.${joinTable.joinColumn.name}`, 'event.id')
    .join(
      { further: strapi.db.metadata.get(target).tableName },
      'further.id',
      `part.${joinTable.inverseJoinColumn.name}`,
    )
    .where('part.field', 'occurrences');
  return [
    { query: events() as never, from: 'event' },
    { query: further as never, from: 'further' },
  ];
}

function dayOf(instant: Date): string {
  const { year, month, day } = readWallClock(instant.getTime());
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
