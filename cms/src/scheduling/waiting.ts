import { editorialTypes, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { permittedWhere } from '../doors/readable.ts';
import type { Words } from '../panel/types.ts';
import type { WaitingEntry, WaitingQuery, WaitingSource } from '../waiting/source.ts';
import { failureWords } from './failure-words.ts';
import { readSchedules, type StoredSchedule } from './table.ts';

/** What is scheduled, the earliest first; for those who may publish it. */
export const scheduledEntries: WaitingSource = {
  kind: 'scheduled',
  find: async (strapi, query) => {
    const all = await entriesOf(strapi, query, await readSchedules(strapi, { state: 'due' }));
    return { count: all.length, first: all.slice(0, query.most) };
  },
};

/** What was scheduled and failed, the last first; for those who may publish it. */
export const failedSchedules: WaitingSource = {
  kind: 'failedSchedules',
  find: async (strapi, query) => {
    const all = await entriesOf(strapi, query, await readSchedules(strapi, { state: 'failed' }));
    return { count: all.length, first: all.reverse().slice(0, query.most) };
  },
};

const verbWords: Record<StoredSchedule['verb'], Words> = {
  publish: ['publikacja', 'to be published'],
  withdraw: ['zdjęcie ze strony', 'to be taken off the site'],
};

/** What is to happen, or why it did not. */
function detailOf({ verb, failure, error }: StoredSchedule): Words {
  const words = failure ? failureWords[failure] : verbWords[verb];
  const said = error?.replaceAll('\n', ' ') ?? '';
  return [words[0].replace('{title}', () => said), words[1].replace('{title}', () => said)];
}

async function entriesOf(
  strapi: Core.Strapi,
  { userAbility }: WaitingQuery,
  schedules: StoredSchedule[],
): Promise<WaitingEntry[]> {
  const titles = new Map<string, string | null>();
  for (const uid of editorialTypes.map(uidOf)) {
    const some = schedules.filter((one) => one.uid === uid);
    const permitted = some.length > 0 && (await permittedWhere(strapi, 'publish', userAbility, uid));
    if (!permitted) continue;
    const documentId = { $in: some.map((one) => one.documentId) };
    const rows: { documentId: string; locale: string; title: string | null }[] = await strapi.db
      .query(uid)
      .findMany({
        where: { $and: [permitted, { documentId, publishedAt: null }] },
        select: ['documentId', 'locale', 'title'],
      });
    for (const { documentId: id, locale, title } of rows) titles.set(`${id} ${locale}`, title);
  }
  return schedules.flatMap((schedule) => {
    const { uid, documentId, locale, dueAt } = schedule;
    const title = titles.get(`${documentId} ${locale}`);
    if (title === undefined) return [];
    return [{ uid, documentId, locale, title, since: dueAt, detail: detailOf(schedule) }];
  });
}
