import { fileIdsIn } from '@osiedle/shared/references';
import type { Core } from '@strapi/strapi';
import {
  describeFault,
  filesFolder,
  placeOfValue,
  readContentFiles,
  type ContentDocument,
  type ContentFile,
  type FieldReference,
  type FileFault,
} from '../content-files/index.ts';
import { importDocument } from './import-document.ts';
import { importFile } from './import-files.ts';
import type { ContentImport, ImportOutcome, ImportState } from './import-state.ts';
import { Known } from './known.ts';
import { schemasOf } from './stored.ts';
import { importWithdrawals } from './withdrawals.ts';

/** A line of progress at most this often. */
const progressMs = 2000;
/** Pictures are worked on two at a time: see cms/src/uploads/queue.ts. */
const filesAtOnce = 2;

/**
 * Imports a folder of content: what it has new or otherwise than the CMS is written, through the CMS's own services and
 * rules. Deletes and withdraws nothing. Goes on after a fault.
 */
export async function importContent(strapi: Core.Strapi, options: ContentImport): Promise<ImportOutcome> {
  const { folder, only, say = () => undefined, signal } = options;
  const known = await Known.read(strapi);
  const schemas = schemasOf(strapi);
  const content = await readContentFiles(folder, {
    schemas,
    isInCms: (type, id) => known.has(type, id),
    ...(only && { only }),
  });
  const documents = content.documents.filter(({ isDraft }) => !(isDraft && options.isWithoutDrafts));
  const outcome: ImportOutcome = { created: 0, updated: 0, unchanged: 0, left: [], faults: [] };
  const note = (fault: FileFault): void => {
    outcome.faults.push(fault);
    say(`! ${describeFault(fault)}`);
  };
  content.faults.forEach(note);
  const state: ImportState = {
    strapi,
    options,
    schemas,
    known,
    made: new Set(),
    drafts: new Map(
      documents.flatMap((one) => (one.isDraft ? [[`${one.type}/${one.documentId}`, one]] : [])),
    ),
  };
  const progress = progressWith(say);

  const files = only ? content.files.filter(usedBy(documents)) : content.files;
  let begun = 0;
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      signal?.throwIfAborted();
      progress('Files', ++begun, files.length);
      const place = `${filesFolder}/${file.name}`;
      try {
        const result = await importFile(state, file);
        if (result === 'left')
          leave(
            place,
            'It was changed in the CMS after it was exported. Import with --overwrite if this one is right.',
          );
        else {
          outcome[result]++;
          if (result === 'updated' || options.isDryRun) tell(result, place);
        }
        if (!options.isDryRun) known.add('file', file.documentId);
      } catch (error) {
        note({ file: place, message: messageOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, work));

  const folderHas = new Set([
    ...documents.map(({ type, documentId }) => `${type}/${documentId}`),
    ...content.files.map(({ documentId }) => `file/${documentId}`),
  ]);
  /** Documents that have what was not there yet when they were written. */
  const again: ContentDocument[] = [];
  const importOne = async (document: ContentDocument, isCounted: boolean): Promise<void> => {
    signal?.throwIfAborted();
    try {
      const result = await importDocument(state, document);
      if (result.state === 'left') leave(document.folder, result.why);
      else {
        if (isCounted) outcome[result.state]++;
        if (result.state === 'updated' || (options.isDryRun && result.state !== 'unchanged'))
          tell(result.state, document.folder);
      }
    } catch (error) {
      faultsOf(document, error).forEach(note);
    }
  };
  function leave(place: string, why: string): void {
    outcome.left.push(place);
    say(`! ${place}: ${why}`);
  }
  function tell(result: 'created' | 'updated' | 'unchanged', place: string): void {
    if (result !== 'unchanged') say(`  ${place} ${options.isDryRun ? 'would be' : 'is'} ${result}`);
  }
  for (const [index, document] of documents.entries()) {
    progress('Content', index + 1, documents.length);
    if (document.references.some(({ type, documentId }) => !known.has(type, documentId)))
      again.push(document);
    await importOne(document, true);
  }
  for (const document of again) {
    const isMissing = ({ type, documentId }: FieldReference): boolean =>
      !known.has(type, documentId) && !(options.isDryRun && folderHas.has(`${type}/${documentId}`));
    for (const { type, documentId } of document.references.filter(isMissing))
      note({
        file: document.folder,
        message: `It names a ${type} that was not imported (${documentId}), so that was left out. Mend what is said above, and import again.`,
      });
    if (!options.isDryRun && !document.references.every(isMissing)) await importOne(document, false);
  }
  if (!only) await importWithdrawals(strapi, content.withdrawals, options);
  return outcome;
}

/** Whether a file is used by one of the documents. */
function usedBy(documents: readonly ContentDocument[]): (file: ContentFile) => boolean {
  const used = new Set<string>();
  for (const { references, versions } of documents) {
    for (const { type, documentId } of references) if (type === 'file') used.add(documentId);
    for (const id of fileIdsIn(JSON.stringify(versions.map(({ values }) => values)))) used.add(id);
  }
  return ({ documentId }) => used.has(documentId);
}

interface Refusal {
  details?: { errors?: { path?: (string | number)[]; message: string }[] };
}

/** What the CMS refuses, where it stands in the files. */
function faultsOf({ folder, places }: ContentDocument, error: unknown): FileFault[] {
  const { details } = error as Refusal;
  const faults = details?.errors?.filter(({ path }) => path !== undefined) ?? [];
  if (faults.length === 0) return [{ file: folder, message: messageOf(error) }];
  return faults.map(({ path = [], message }) => {
    const place = placeOfValue(path.join('.'), places);
    return { ...(place ?? { file: folder }), message: place ? message : `${path.join('.')}: ${message}` };
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function progressWith(say: (line: string) => void): (part: string, done: number, of: number) => void {
  let told = 0;
  return (part, done, of) => {
    if (done > 1 && done < of && Date.now() - told < progressMs) return;
    told = Date.now();
    say(`  ${part} ${done}/${of}`);
  };
}
