import { editorialTypes, lookupTypes, singleTypes, type TypeName, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { journalChanges } from '../journal/index.ts';
import { clone } from './clone.ts';
import { deleteLookup } from './delete-lookup.ts';
import { discard } from './discard.ts';
import { publish } from './publish.ts';
import { save } from './save.ts';
import { saveLookup } from './save-lookup.ts';
import type { CompletedWrite, DocumentCall, Follower, Verb, Write, WriteParams } from './types.ts';
import { withdraw } from './withdraw.ts';

type Verbs = Partial<Record<DocumentCall['action'], Verb>>;

/** The verb for each of Strapi's actions on a type with drafts. */
const entryVerbs: Verbs = {
  create: save,
  update: save,
  clone,
  publish,
  unpublish: withdraw,
  delete: withdraw,
  discardDraft: discard,
};

/** The same for a type without drafts: look-ups and singles. */
const lookupVerbs: Verbs = {
  create: saveLookup,
  update: saveLookup,
  clone: saveLookup,
  delete: deleteLookup,
};

const verbs = new Map<string, Verbs>([
  ...editorialTypes.map((type) => [uidOf(type), entryVerbs] as const),
  ...[...lookupTypes, ...singleTypes].map((type) => [uidOf(type), lookupVerbs] as const),
]);

/**
 * Guards what is live. Every write of content (by panel, bulk action or code) runs in one transaction with its
 * consequences: the editors' rules, the shared values, the redirects, the journal's rows, and what is kept beside the content.
 * A refusal rolls back all of it.
 * @param followers what is kept beside the content, in the order in which it is asked before and told after
 */
export function guardPublishing(strapi: Core.Strapi, followers: readonly Follower[]): void {
  strapi.documents.use(async (change, next) => {
    const verb = verbs.get(change.uid)?.[change.action];
    if (!verb) return next();
    const write = writeOf(strapi, change);
    const { uid, documentId } = write;
    return journalChanges(strapi, async (recorder) => {
      const after = [];
      for (const follow of followers) after.push(await follow(write, change.action, recorder));
      const seen = { deletes: change.action === 'delete', referrers: verb.changesVisibility ?? false };
      if (documentId) await recorder.watch(uid, [documentId], seen);
      const before = await verb.before(write);
      const result = await next();
      const made = (result as { documentId?: string } | null)?.documentId;
      const about = documentId ?? made;
      if (!about) return result;
      const written: CompletedWrite = { ...write, documentId: about, result };
      await verb.after?.(written, before);
      for (const tell of after) await tell?.(written);
      if (made && made !== documentId) recorder.watchNew(uid, [made]);
      return written.result;
    });
  });
}

/**
 * Describes a call of the document service as a write, and puts the document's id into the call's parameters. A new row
 * may name in its data the document that it joins as a language; an existing row keeps its document.
 */
function writeOf(strapi: Core.Strapi, change: DocumentCall): Write {
  const asked = change.params as WriteParams;
  // A copy, since verbs fill in values: the object belongs to the caller.
  const data = asked.data && { ...asked.data };
  const joined = change.action === 'create' ? (data?.['documentId'] as string | undefined) : undefined;
  const documentId = asked.documentId ?? joined;
  if (change.action !== 'create') delete data?.['documentId'];
  const params: WriteParams = { ...asked, ...(data && { data }), ...(documentId && { documentId }) };
  change.params = params as DocumentCall['params'];
  const type = change.contentType.info.singularName as TypeName;
  return { strapi, uid: change.uid, type, params, documentId };
}
