import { realpath, stat } from 'node:fs/promises';
import { descriptionOf, types, type TypeName } from '@osiedle/shared';
import { remedyFor, type FileFault } from './faults.ts';
import { listFolder } from './folder.ts';
import { inWritingOrder } from './in-order.ts';
import { readLibrary, type ContentFile } from './library.ts';
import { modelOf, type Schemas } from './model.ts';
import { readDocument, readId, type ContentDocument, type Found } from './read-document.ts';
import { readWithdrawalsFile, type Withdrawal } from './withdrawals.ts';
import { draftsFolder, filesFolder, type Targets } from './targets.ts';

/** What a folder of content holds. */
export interface ContentFolder {
  /** All documents without a fault: what a field has comes before the document that has it. */
  documents: ContentDocument[];
  files: ContentFile[];
  withdrawals: Withdrawal[];
  faults: FileFault[];
}

export interface ReadOptions {
  schemas: Schemas;
  /** Whether the CMS has what lies not in the folder; nothing by default. */
  isInCms?: Targets['isInCms'];
  /** The types to read; all by default. */
  only?: readonly TypeName[];
}

/**
 * Reads a folder of content: validates all of it, and resolves its references. Reads on after a fault.
 * @throws NodeJS.ErrnoException if there is no such folder
 */
export async function readContentFiles(
  path: string,
  { schemas, isInCms = () => false, only = Object.keys(types) as TypeName[] }: ReadOptions,
): Promise<ContentFolder> {
  const folder = await realpath(path);
  if (!(await stat(folder)).isDirectory()) throw new Error(`${path} is not a folder.`);
  const faults: FileFault[] = [];
  const files = await readLibrary(folder, faults);
  const found = [
    ...(await findDocuments(folder, '', schemas, faults)),
    ...(await findDocuments(folder, `${draftsFolder}/`, schemas, faults)),
  ];
  const ids = new Map(files.map(({ name, documentId }) => [`${filesFolder}/${name}`, documentId]));
  const own = new Map<Found, string>();
  for (const one of found) {
    const known = one.isDraft ? ids.get(one.key) : undefined;
    const id = known ?? (await readId(folder, one));
    own.set(one, id);
    ids.set(one.key, id);
  }
  faults.push(...sameIds(own));
  const context = {
    targets: { ids, isInCms },
    descriptions: new Map(files.map(({ documentId, alt }) => [documentId, alt])),
    faults,
  };
  const documents: ContentDocument[] = [];
  for (const [one, id] of own) {
    if (!only.includes(one.model.type)) continue;
    const document = await readDocument(folder, one, id, context);
    if (document) documents.push(document);
  }
  const withdrawals = await readWithdrawalsFile(folder, faults);
  return { documents: inWritingOrder(documents), files, withdrawals, faults };
}

/** Finds the folders of documents. */
export async function findDocuments(
  folder: string,
  below: string,
  schemas: Schemas,
  faults: FileFault[],
): Promise<Found[]> {
  const found: Found[] = [];
  const possible = [...Object.keys(types), filesFolder, draftsFolder];
  const { folders, others } = await listFolder(`${folder}/${below}`);
  for (const name of others)
    faults.push({ file: below + name, message: 'This is a link. Put the folder itself here.' });
  for (const type of folders) {
    if (!below && (type === filesFolder || type === draftsFolder)) continue;
    if (!(type in types)) {
      faults.push({
        file: below + type,
        message: `There is no type “${type}”. ${remedyFor(type, possible)}`,
      });
      continue;
    }
    const model = modelOf(type as TypeName, schemas);
    const of = (key: string): Found => ({ key, folder: below + key, model, isDraft: below !== '' });
    if (below && !model.isEntry) {
      faults.push({
        file: below + type,
        message: `A ${type} has no drafts: it is live as soon as it is saved. Move it out of ${draftsFolder}.`,
      });
      continue;
    }
    if (descriptionOf(model.type).family === 'single') {
      found.push(of(type));
      continue;
    }
    const inside = await listFolder(`${folder}/${below}${type}`);
    for (const name of [...inside.files, ...inside.others])
      faults.push({
        file: `${below}${type}/${name}`,
        message: 'Each document is a folder here. Put it into one, such as ' + `${type}/name/.`,
      });
    found.push(...inside.folders.map((name) => of(`${type}/${name}`)));
  }
  return found;
}

/** Folders that were copied together with their id. */
function sameIds(ids: ReadonlyMap<Found, string>): FileFault[] {
  const owners = new Map<string, string>();
  return [...ids].flatMap(([{ folder, isDraft, model }, id]) => {
    const key = `${model.type} ${id} ${isDraft}`;
    const other = owners.get(key);
    if (other === undefined) owners.set(key, folder);
    return other === undefined
      ? []
      : [
          {
            file: `${folder}/shared.yaml`,
            message: `${other} has the same id. If this is another document, remove its line “id”.`,
          },
        ];
  });
}
