import { mkdir, realpath } from 'node:fs/promises';
import { extname } from 'node:path';
import { locales, singleTypes, type TypeName } from '@osiedle/shared';
import { canonicalValues } from './canonical.ts';
import { listFolder } from './folder.ts';
import { readLibrary } from './library.ts';
import { languageFile, modelOf, textFiles, type Schemas, type TypeModel } from './model.ts';
import { Names, placeOf, plainName } from './names.ts';
import { Folder } from './put.ts';
import { findDocuments } from './read.ts';
import { readId } from './read-document.ts';
import { sharedFile } from './read-parts.ts';
import { draftsFolder, filesFolder } from './targets.ts';
import { withdrawalsFile, type Withdrawal } from './withdrawals.ts';
import { describedFile, filesOf, yamlOf, type WrittenDocument, type WrittenInfo } from './write-document.ts';

/** A file of the library to be written. */
export interface WrittenFile {
  documentId: string;
  info: WrittenInfo;
  updatedAt: string;
  /** The stem of its address. */
  stem: string;
  /** Where its bytes are. */
  path: string;
}

export interface WriteOptions {
  schemas: Schemas;
  documents: readonly WrittenDocument[];
  files: readonly WrittenFile[];
  /** The last withdrawals, if they belong to what is written. */
  withdrawals?: readonly Withdrawal[];
  /** Called before each document and file. */
  onStep?: (done: number, of: number) => void;
}

/** What a folder holds after it was written. */
export interface WrittenContent {
  /** How many documents and files it has now. */
  documents: number;
  files: number;
  /** How many texts and files were written, since they were not there or were others. */
  changed: number;
  /** Folders of documents of the written types that the CMS does not have. They stay. */
  others: string[];
}

/**
 * Writes documents and files as content files. What lies in the folder already keeps its place, found by its id; files of
 * the same documents that are not true any more are removed.
 */
export async function writeContentFiles(
  path: string,
  { schemas, documents, files, withdrawals = [], onStep }: WriteOptions,
): Promise<WrittenContent> {
  await mkdir(path, { recursive: true });
  const root = await realpath(path);
  const folder = new Folder(root);
  const places = await knownPlaces(root, schemas);
  const names = new Names();
  for (const place of places.values()) names.take(place);

  for (const file of files.toSorted(byId)) {
    const key = `file/${file.documentId}`;
    const extension = extname(file.path).toLowerCase();
    const plain = plainName(file.info.name.slice(0, -extname(file.info.name).length || undefined));
    if (!places.has(key)) places.set(key, names.free(`${filesFolder}/`, plain || file.documentId, extension));
  }
  for (const document of documents.toSorted((a, b) => Number(a.isDraft) - Number(b.isDraft) || byId(a, b)))
    if (!places.has(keyOf(document))) places.set(keyOf(document), placeOf(document, names));

  const described = new Set(
    files.flatMap(({ documentId, info }) => (info.alternativeText ? [documentId] : [])),
  );
  const pathTo = (type: TypeName | 'file', documentId: string) => places.get(`${type}/${documentId}`);
  const isDescribed = (documentId: string) => described.has(documentId);
  let [changed, done] = [0, 0];
  const step = () => onStep?.(++done, documents.length + files.length);

  for (const { path: from, documentId, info, stem, updatedAt } of files) {
    step();
    const place = places.get(`file/${documentId}`) ?? '';
    const about = describedFile({
      documentId,
      info,
      stem,
      updatedAt,
      name: place.slice(filesFolder.length + 1),
    });
    if (await folder.putCopy(place, from)) changed++;
    if (await folder.putText(`${place}.yaml`, about)) changed++;
  }
  for (const document of documents) {
    step();
    const model = modelOf(document.type, schemas);
    const place = places.get(keyOf(document)) ?? '';
    const from = document.isDraft ? `${draftsFolder}/${place}` : place;
    const texts = filesOf(model, canonical(model, document), { from, pathTo, isDescribed });
    for (const [name, text] of texts) if (await folder.putText(`${from}/${name}`, text)) changed++;
    await removeOthers(folder, model, from, texts);
  }
  if (withdrawals.length > 0) {
    const rows = withdrawals.map(({ type, locale, at }) => ({ type, ...(locale && { locale }), at }));
    if (await folder.putText(withdrawalsFile, yamlOf(rows))) changed++;
  }
  const written = new Set(documents.map((document) => folderOf(document, places)));
  const others = await removeOldDrafts(folder, schemas, written, new Set(documents.map(({ type }) => type)));
  return { documents: documents.length, files: files.length, changed, others };
}

function keyOf({ type, documentId }: { type: string; documentId: string }): string {
  return `${type}/${documentId}`;
}

function byId(a: { documentId: string }, b: { documentId: string }): number {
  return a.documentId < b.documentId ? -1 : 1;
}

function folderOf(document: WrittenDocument, places: ReadonlyMap<string, string>): string {
  return `${document.isDraft ? `${draftsFolder}/` : ''}${places.get(keyOf(document))}`;
}

/** Where documents and files lie in the folder already, by type and id. */
async function knownPlaces(root: string, schemas: Schemas): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  for (const { name, documentId } of await readLibrary(root, []))
    places.set(`file/${documentId}`, `${filesFolder}/${name}`);
  for (const below of [`${draftsFolder}/`, ''])
    for (const found of await findDocuments(root, below, schemas, []))
      places.set(`${found.model.type}/${await readId(root, found)}`, found.key);
  for (const type of singleTypes)
    for (const key of places.keys()) if (key.startsWith(`${type}/`)) places.delete(key);
  return places;
}

function canonical(model: TypeModel, document: WrittenDocument): WrittenDocument {
  const versions = document.versions.map((version) => ({
    ...version,
    values: canonicalValues(model, version.locale, version.values),
  }));
  return { ...document, versions };
}

/** Removes a document's files that say what is not so any more, such as a language that was withdrawn. */
async function removeOthers(
  folder: Folder,
  model: TypeModel,
  from: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const keys = [undefined, ...textFiles(model).map(({ key }) => key)];
  const possible = [sharedFile, ...locales.flatMap((locale) => keys.map((key) => languageFile(locale, key)))];
  const { files } = await listFolder(`${folder.path}/${from}`);
  for (const name of files)
    if (possible.includes(name) && !texts.has(name)) await folder.remove(`${from}/${name}`);
}

/** Removes drafts that are published by now. @returns the folders of documents that were not written */
async function removeOldDrafts(
  folder: Folder,
  schemas: Schemas,
  written: ReadonlySet<string>,
  of: ReadonlySet<TypeName>,
): Promise<string[]> {
  const others: string[] = [];
  for (const below of ['', `${draftsFolder}/`])
    for (const found of await findDocuments(folder.path, below, schemas, [])) {
      if (!of.has(found.model.type) || written.has(found.folder)) continue;
      if (found.isDraft && written.has(found.key)) {
        await removeOthers(folder, found.model, found.folder, new Map());
        await folder.removeEmpty(found.folder);
      } else others.push(found.folder);
    }
  return others;
}
