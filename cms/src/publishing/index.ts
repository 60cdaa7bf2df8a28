import { editorialTypes, lookupTypes, singleTypes, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { recorded } from '../journal/index.ts';
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

/** What can take a document off the site or bring it there, so that others begin or cease to show it. */
const comings: ReadonlySet<string> = new Set(['publish', 'unpublish', 'delete']);

/**
 * Guards what is live. Every write of content, by whatever way it comes (panel, bulk action, code), runs in one
 * transaction with what has to follow from it: the editors' rules, the values that both languages share, the redirects,
 * and the journal's rows of all that. A refusal takes back all of it.
 */
export function publishing(strapi: Core.Strapi): void {
  strapi.documents.use(async (change, next) => {
    const guard = editorial.has(change.uid)
      ? editorialChange
      : immediate.has(change.uid)
        ? lookupChange
        : null;
    if (!guard || !writes.has(change.action)) return next();
    const documentId = aboutOneDocument(change);
    return recorded(strapi, async (recorder) => {
      if (documentId) {
        const deletes = change.action === 'delete';
        await recorder.before(change.uid, [documentId], { deletes, referrers: comings.has(change.action) });
      }
      const result = await guard(strapi, change, async () => next());
      const made = (result as { documentId?: string } | null)?.documentId;
      if (made && made !== documentId) recorder.made(change.uid, [made]);
      return result;
    });
  });
}

/**
 * Says in a write's parameters which document it is about: a new row may name in its data the document that it joins, and
 * thereby shares values with; rows that are there keep theirs.
 * @returns the id of that document, unless it is a new one
 */
function aboutOneDocument(change: Change): string | undefined {
  const params = change.params as { data?: { documentId?: string }; documentId?: string };
  // The guards fill in what is missing; the caller's own object is not theirs to change.
  const data = params.data && { ...params.data };
  const documentId = params.documentId ?? (change.action === 'create' ? data?.documentId : undefined);
  if (change.action !== 'create') delete data?.documentId;
  change.params = { ...params, ...(data && { data }), ...(documentId && { documentId }) } as Change['params'];
  return documentId;
}
