import { isLocale, locales, type Locale, type TypeName } from '@osiedle/shared';
import { contractFaults } from './check.ts';
import { remedyFor, type FileFault } from './faults.ts';
import { listFolder, readText } from './folder.ts';
import { contentId } from './ids.ts';
import { fieldNames, languageFile, textFiles, versionsOf, type TypeModel } from './model.ts';
import type { FieldReference, Places, Reading, Values } from './read-values.ts';
import { readLanguage, readShared, sharedFile, type DocumentPart, type Stamps } from './read-parts.ts';
import { parseYaml } from './yaml.ts';

/** A document in one language, or in both if its type has no versions. */
export interface Version {
  locale: Locale | null;
  /** The contract's values. Related documents and files are `{ documentId }`; what is missing is empty. */
  values: Values;
  stamps: Stamps;
}

/** A document of a folder of content. */
export interface ContentDocument {
  /** Its place: `workshop/future-city-game`, or `setting`. */
  key: string;
  /** Its folder below that of content: the same, or below `drafts`. */
  folder: string;
  type: TypeName;
  documentId: string;
  isDraft: boolean;
  versions: Version[];
  /** Where its values stand. */
  places: Places;
  /** What its fields have, in the order of the files. */
  references: FieldReference[];
}

/** A document before it is read: its place and its id. */
export interface Found {
  key: string;
  folder: string;
  isDraft: boolean;
  model: TypeModel;
}

/** Reads the id that a document's file names, or derives one from its place. Faults are noted when it is read whole. */
export async function readId(folder: string, found: Found): Promise<string> {
  const map = await readText(folder, `${found.folder}/${sharedFile}`)
    .then((text) => parseYaml(text))
    .catch(() => undefined);
  const id = map?.is === 'map' ? map.entries.find(({ key }) => key === 'id')?.value : undefined;
  if (id?.is === 'scalar' && /^[\w-]{1,64}$/.test(id.source)) return id.source;
  const [type = '', name = ''] = found.key.split('/');
  return contentId(type, name);
}

/**
 * Reads a document from its files.
 * @returns undefined if something is wrong; `faults` has it then
 */
export async function readDocument(
  folder: string,
  found: Found,
  documentId: string,
  context: Pick<Reading, 'targets' | 'descriptions' | 'faults'>,
): Promise<ContentDocument | undefined> {
  const { model, isDraft } = found;
  const before = context.faults.length;
  const files = await listFiles(folder, found, context.faults);
  const reading = { ...context, folder: found.folder, places: new Map() as Places, references: [] };
  const at = (file: string): Reading => ({ ...reading, file: `${found.folder}/${file}` });

  const shared: DocumentPart = files.includes(sharedFile)
    ? await readShared(folder, at(sharedFile), model)
    : { values: {}, stamps: {} };
  const parts = new Map<Locale, DocumentPart>();
  for (const locale of locales)
    if (files.includes(languageFile(locale)))
      parts.set(locale, await readLanguage(folder, at, files, model, locale));

  const all = [...parts.values()];
  const versions: Version[] = versionsOf(model).flatMap((locale): Version[] => {
    const part = locale
      ? parts.get(locale)
      : { values: Object.assign({}, ...all.map(({ values }) => values)) as Values, stamps: {} };
    if (!part) return [];
    return [
      {
        locale,
        values: { ...shared.values, ...part.values },
        stamps: { ...shared.stamps, ...part.stamps },
      },
    ];
  });
  if (versions.length === 0)
    context.faults.push({
      file: found.folder,
      message: `There is no language here. Add ${locales.map((locale) => languageFile(locale)).join(' or ')}.`,
    });
  if (context.faults.length === before)
    for (const { locale, values } of versions) {
      const wire = { documentId, ...(locale && { locale }), ...fallbacks(model, locale), ...values };
      const missingIn = (name: string) => placeOfMissing(found, locale, name);
      context.faults.push(...contractFaults(model.type, wire, reading.places, missingIn, { isDraft }));
    }
  if (context.faults.length > before) return undefined;
  const { key } = found;
  return {
    key,
    folder: found.folder,
    type: model.type,
    documentId,
    isDraft,
    versions,
    places: reading.places,
    references: reading.references,
  };
}

/** The names of a document's files. */
async function listFiles(folder: string, found: Found, faults: FileFault[]): Promise<string[]> {
  const { model } = found;
  const texts = [undefined, ...textFiles(model).map(({ key }) => key)];
  const possible = [
    sharedFile,
    ...locales.flatMap((locale) => texts.map((key) => languageFile(locale, key))),
  ];
  const { files, folders, others } = await listFolder(`${folder}/${found.folder}`);
  for (const name of [...files, ...folders].filter((one) => !possible.includes(one)))
    faults.push({
      file: `${found.folder}/${name}`,
      message: `A ${model.type} has no such file. ${remedyFor(name, possible)}`,
    });
  for (const name of others)
    faults.push({ file: `${found.folder}/${name}`, message: 'This is a link. Put the file itself here.' });
  for (const locale of locales)
    for (const name of files)
      if (name.startsWith(`${locale}.`) && possible.includes(name) && !files.includes(languageFile(locale)))
        faults.push({
          file: `${found.folder}/${name}`,
          message: `${languageFile(locale)} is missing, which it belongs to. Add it.`,
        });
  return files;
}

/** The file in which a missing value would stand, and its name there. */
function placeOfMissing(
  { folder, model }: Found,
  locale: Locale | null,
  name: string,
): { file: string; key: string } {
  const slot = model.slots.find(({ names }) => Object.values(names).includes(name));
  const of = locale ?? locales.find((one) => slot?.names[one] === name);
  const file = slot && !slot.isShared && isLocale(of) ? languageFile(of) : sharedFile;
  return { file: `${folder}/${file}`, key: slot?.key ?? name };
}

/** What the CMS fills in where a file says nothing. */
function fallbacks({ slots }: TypeModel, locale: Locale | null): Values {
  const filled = slots.filter(({ fallback }) => fallback !== null);
  return Object.fromEntries(
    filled.flatMap((slot) => fieldNames(slot, locale).map((name) => [name, slot.fallback])),
  );
}
