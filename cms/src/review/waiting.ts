import type { Core } from '@strapi/strapi';
import { accountNames } from '../accounts/account-names.ts';
import { readTitle } from '../conflicts/shown.ts';
import { permittedWhere } from '../doors/readable.ts';
import type { WaitingEntries, WaitingEntry, WaitingQuery, WaitingSource } from '../waiting/source.ts';
import type { StoredStep } from './model.ts';
import { entryKey, openSteps, type ReviewState } from './states.ts';

/** The entries whose last step is of a kind and that the requester has a right to, the oldest first. */
async function entriesAt(
  strapi: Core.Strapi,
  { user, userAbility, most }: WaitingQuery,
  kind: ReviewState,
  right: 'publish' | 'update',
): Promise<WaitingEntries> {
  const steps = (await openSteps(strapi)).filter(({ step }) => step === kind);
  const found: StoredStep[] = [];
  for (const [uid, some] of Map.groupBy(steps, (one) => one.uid)) {
    const permitted = await permittedWhere(strapi, right, userAbility, uid);
    if (!permitted) continue;
    const ids = { documentId: { $in: some.map(({ documentId }) => documentId) }, publishedAt: null };
    const own = right === 'update' ? { createdBy: { id: user.id } } : {};
    const rows: Pick<StoredStep, 'documentId' | 'locale'>[] = await strapi.db
      .query(uid)
      .findMany({ where: { $and: [{ ...ids, ...own }, permitted] }, select: ['documentId', 'locale'] });
    const allowed = new Set(rows.map((row) => entryKey({ ...row, uid })));
    found.push(...some.filter((one) => allowed.has(entryKey(one))));
  }
  const listed = found.sort((one, other) => one.at.localeCompare(other.at)).slice(0, most);
  const names = await accountNames(
    strapi,
    listed.map(({ actor }) => actor),
  );
  const first = await Promise.all(
    listed.map(async ({ uid, documentId, locale, actor, at }): Promise<WaitingEntry> => {
      const name = names.get(actor);
      const title = await readTitle(strapi, uid, documentId, locale);
      return { uid, documentId, locale, title, since: at, ...(name && { detail: [name, name] as const }) };
    }),
  );
  return { count: found.length, first };
}

/** What Authors have asked to be reviewed; for those who may publish it. */
export const toReview: WaitingSource = {
  kind: 'toReview',
  find: (strapi, query) => entriesAt(strapi, query, 'asked', 'publish'),
};

/** One's own entries that somebody has sent back. */
export const sentBack: WaitingSource = {
  kind: 'sentBack',
  find: (strapi, query) => entriesAt(strapi, query, 'returned', 'update'),
};
