import type { Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { reviewStates } from '../review/states.ts';
import { readSchedules } from '../scheduling/table.ts';
import { translationStatesOf } from '../translations/conditions.ts';
import { listedRows } from './quick-filter.ts';

/** What is asked of the rows of a list that somebody may read. */
export interface AskedRows {
  strapi: Core.Strapi;
  uid: string;
  locale: Locale | null;
  documentIds: string[];
}

/** Something that a list shows of its rows beside their fields. It is read for a whole page of the list at once. */
export interface RowDetail {
  name: string;
  /** @returns by document id; undefined where this type does not have it */
  read(asked: AskedRows): Promise<Map<string, unknown>> | undefined;
}

/** The names of neighbourhoods; Strapi's lists send only how many they are. */
const neighbourhoods: RowDetail = {
  name: 'neighbourhoods',
  read({ strapi, uid, locale, documentIds }) {
    const attributes = strapi.contentTypes[uid as never]?.['attributes'] ?? {};
    if (!('neighbourhoods' in attributes)) return undefined;
    return namesOf({ strapi, uid, locale, documentIds });
  },
};

async function namesOf({ documentIds, ...list }: AskedRows): Promise<Map<string, string[]>> {
  const rows: { documentId: string; neighbourhoods: { nameDefault: string }[] }[] = await list.strapi.db
    .query(list.uid)
    .findMany({
      where: { ...listedRows(list), documentId: { $in: documentIds } },
      select: ['documentId'],
      populate: { neighbourhoods: { select: ['nameDefault'] } },
    });
  return new Map(rows.map((row) => [row.documentId, row.neighbourhoods.map((one) => one.nameDefault)]));
}

const translation: RowDetail = {
  name: 'translation',
  read: ({ strapi, uid, locale, documentIds }) =>
    locale ? translationStatesOf(strapi, uid, documentIds) : undefined,
};

const review: RowDetail = {
  name: 'review',
  read: ({ strapi, uid, locale, documentIds }) =>
    locale ? reviewStates(strapi, uid, locale, documentIds) : undefined,
};

/** What is to be done later with a row, or was and failed. */
const schedules: RowDetail = {
  name: 'schedules',
  read: ({ strapi, uid, locale, documentIds }) =>
    locale ? schedulesOf({ strapi, uid, locale, documentIds }) : undefined,
};

async function schedulesOf({ strapi, uid, locale, documentIds }: AskedRows): Promise<Map<string, unknown>> {
  const where = { uid, locale, documentId: { $in: documentIds }, state: { $in: ['due', 'failed'] } };
  const rows = await readSchedules(strapi, where);
  return new Map(
    [...Map.groupBy(rows, ({ documentId }) => documentId)].map(([id, some]) => [
      id,
      some.map(({ verb, dueAt, state }) => ({ verb, dueAt, state })),
    ]),
  );
}

/** All details. Other rooms add theirs here; how they are shown stands in `admin/lists/RowState.tsx` or `columns.tsx`. */
export const rowDetails: RowDetail[] = [neighbourhoods, translation, review, schedules];
