import { editorialTypes, lookupTypes, singleTypes, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { editorialChange } from './editorial.ts';
import { lookupChange } from './lookup.ts';

const editorial: ReadonlySet<string> = new Set(editorialTypes.map(uidOf));
const immediate: ReadonlySet<string> = new Set([...lookupTypes, ...singleTypes].map(uidOf));
const writes: ReadonlySet<string> = new Set([
  'create',
  'update',
  'clone',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
]);

/** A call of Strapi's document service, as its middlewares see it. */
export type Change = Parameters<Parameters<Core.Strapi['documents']['use']>[0]>[0];

/**
 * Guards what is live. Every write of content, by whatever way it comes (panel, bulk action, code), runs in one
 * transaction with what has to follow from it: the editors' rules, the values that both languages share, and the
 * redirects. A refusal takes back all of it.
 */
export function publishing(strapi: Core.Strapi): void {
  strapi.documents.use(async (change, next) => {
    const guard = editorial.has(change.uid)
      ? editorialChange
      : immediate.has(change.uid)
        ? lookupChange
        : null;
    if (!guard || !writes.has(change.action)) return next();
    // The guards fill in what is missing; the caller's own object is not theirs to change.
    const { data } = change.params as { data?: object };
    change.params = { ...change.params, ...(data ? { data: { ...data } } : {}) } as typeof change.params;
    return strapi.db.transaction(() => guard(strapi, change, async () => next()));
  });
}
