import { editorialTypes, lookupTypes, singleTypes, type TypeName, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { putIntoBin, readForBin } from '../bin/put.ts';
import { noteSave, refuseConflicts } from '../conflicts/check.ts';
import { noteVersions, prepareVersions } from '../history/record.ts';
import { journalChanges } from '../journal/index.ts';
import { followTranslation, textsBefore } from '../translations/follow.ts';
import { settleSchedules } from '../scheduling/settle.ts';
import { clone } from './clone.ts';
import { deleteLookup } from './delete-lookup.ts';
import { discard } from './discard.ts';
import { publish } from './publish.ts';
import { save } from './save.ts';
import { saveLookup } from './save-lookup.ts';
import type { DocumentCall, WriteParams, Verb, Write, CompletedWrite } from './types.ts';
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
 * consequences: the check that nobody's text is taken back, the editors' rules, what becomes of what was scheduled, the
 * shared values, the redirects, the versions of its history, and the journal's rows. A refusal rolls back all of it.
 */
export function guardPublishing(strapi: Core.Strapi): void {
  strapi.documents.use(async (change, next) => {
    const verb = verbs.get(change.uid)?.[change.action];
    if (!verb) return next();
    const write = writeOf(strapi, change);
    const { uid, documentId } = write;
    return journalChanges(strapi, async (recorder) => {
      await refuseConflicts(write, change.action);
      const begun = new Date().toISOString();
      const seen = { deletes: change.action === 'delete', referrers: verb.changesVisibility ?? false };
      if (documentId) await recorder.watch(uid, [documentId], seen);
      await prepareVersions(recorder, write);
      const toBin = change.action === 'delete' ? await readForBin(write) : undefined;

      const texts = await textsBefore(write, change.action);
      const before = await verb.before(write);
      const result = await next();
      const made = (result as { documentId?: string } | null)?.documentId;
      const about = documentId ?? made;
      if (!about) return result;
      const written: CompletedWrite = { ...write, documentId: about, result };
      await verb.after?.(written, before);
      await noteSave(written, change.action, begun);
      await followTranslation(written, change.action, texts);
      await settleSchedules(written, change.action);
      noteVersions(recorder, write, about, change.action);
      if (toBin) await putIntoBin(strapi, toBin);

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
