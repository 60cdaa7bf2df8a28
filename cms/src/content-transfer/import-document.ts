import { singleTypes, uidOf, type Locale, type TypeName } from '@osiedle/shared';
import {
  canonicalValues,
  fieldNames,
  modelOf,
  type ContentDocument,
  type Slot,
  type TypeModel,
  type Values,
  type Version,
} from '../content-files/index.ts';
import { journalChanges } from '../journal/index.ts';
import { hashOf, lastImport, noteImport, type ImportKey } from './imports-table.ts';
import { isUntouched, type ImportState } from './import-state.ts';
import type { Status } from './known.ts';
import { isSame, readStored } from './stored.ts';
import { writeDocument, writeStamps, type DocumentToWrite } from './write-version.ts';

export type DocumentOutcome =
  | { state: 'created' | 'updated' | 'unchanged'; documentId: string }
  /** It was left as it is in the CMS. */
  | { state: 'left'; why: string };

/** Ends a dry run's transaction. */
class RolledBack extends Error {}

/** Brings a document into the CMS, in one transaction with its row in the journal, or what has changed of it. */
export async function importDocument(
  state: ImportState,
  document: ContentDocument,
): Promise<DocumentOutcome> {
  const { strapi, options, known, schemas } = state;
  const { type, isDraft } = document;
  const model = modelOf(type, schemas);
  const documentId = await idInCms(state, document);
  const status = isDraft ? 'draft' : 'published';
  const isThere = known.has(type, documentId);
  if (isThere && options.isNewOnly && !state.made.has(`${type}/${documentId}`))
    return { state: 'unchanged', documentId };

  const stored = (await readStored(strapi, model, status, [documentId])).get(documentId) ?? [];
  const versions: Version[] = [];
  const written: Version[] = [];
  let isChanged = false;
  for (const version of document.versions) {
    const { locale, stamps } = version;
    const old = stored.find((one) => one.locale === locale);
    const values = withoutUnknown(
      state,
      model,
      locale,
      status,
      canonicalValues(model, locale, version.values),
    );
    const record = await lastImport(strapi, keyOf(model, documentId, locale, status));
    const hash = hashOf(values);
    written.push({ locale, values, stamps });
    // What the CMS fills in, stays.
    const wanted = old ? filledFrom(model, locale, values, old.values) : values;
    versions.push({ locale, values: wanted, stamps });
    const isFirst = stamps.originallyPublishedAt;
    const isSameStory = !old || isDraft || !isFirst || isFirst === old.stamps.originallyPublishedAt;
    const isImported = record?.hash === hash && record.written === old?.stamps.updatedAt;
    if (!(isImported || (old && isSame(wanted, old.values))) || !isSameStory) isChanged = true;
  }
  if (!isChanged) return { state: 'unchanged', documentId };
  if (isThere && !options.overwrites) {
    const why = await changedSince(state, model, document, documentId, stored);
    if (why) return { state: 'left', why };
  }
  const toWrite: DocumentToWrite = { model, documentId, isDraft, versions };
  try {
    await journalChanges(strapi, async () => {
      await writeDocument(strapi, toWrite);
      for (const { locale, stamps } of versions) {
        const isNew =
          !stored.some((one) => one.locale === locale) ||
          state.made.has(madeKey(type, documentId, locale, status));
        const { originallyPublishedAt } = stamps;
        const kept = originallyPublishedAt && !isDraft ? { originallyPublishedAt } : {};
        await writeStamps(strapi, toWrite, locale, isNew ? stamps : kept);
      }
      if (options.isDryRun) throw new RolledBack();
      await noteVersions(state, toWrite, written);
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  if (!options.isDryRun)
    for (const { locale } of versions)
      for (const one of isDraft ? (['draft'] as const) : (['draft', 'published'] as const)) {
        known.add(type, documentId, locale, one);
        if (!stored.some((old) => old.locale === locale))
          state.made.add(madeKey(type, documentId, locale, one));
      }
  if (!isThere) state.made.add(`${type}/${documentId}`);
  return { state: isThere ? 'updated' : 'created', documentId };
}

function madeKey(type: TypeName, documentId: string, locale: Locale | null, status: Status): string {
  return `${type}/${documentId} ${locale} ${status}`;
}

function keyOf({ type }: TypeModel, documentId: string, locale: Locale | null, status: Status): ImportKey {
  return { uid: uidOf(type), documentId, version: `${locale ?? 'all'} ${status}` };
}

/** The id that a document has in the CMS: a single is there once, and a redirect once for each address. */
async function idInCms({ strapi, known }: ImportState, document: ContentDocument): Promise<string> {
  const { type, documentId, versions } = document;
  const isSingle = singleTypes.some((single) => single === type);
  if (known.has(type, documentId) || !(isSingle || type === 'redirect')) return documentId;
  const where = isSingle ? {} : { from: versions[0]?.values['from'] ?? '' };
  const other: { documentId: string } | null = await strapi.db.query(uidOf(type)).findOne({ where });
  return other?.documentId ?? documentId;
}

/** The values without relations to what the CMS does not have in this language. */
function withoutUnknown(
  { known }: ImportState,
  model: TypeModel,
  locale: Locale | null,
  status: Status,
  values: Values,
): Values {
  const isThere = (slot: Slot, id: unknown): boolean =>
    known.canRelate(slot.kind === 'file' ? 'file' : (slot.target as TypeName), id as string, locale, status);
  const within = (slots: readonly Slot[], inner: Values): Values =>
    Object.fromEntries(
      Object.entries(inner).map(([name, value]): [string, unknown] => {
        const slot = slots.find(({ names }) => Object.values(names).includes(name));
        if (!slot || value === null) return [name, value];
        if (slot.kind === 'group')
          return [
            name,
            Array.isArray(value)
              ? value.map((one: Values) => within(slot.slots ?? [], one))
              : within(slot.slots ?? [], value as Values),
          ];
        if (slot.kind !== 'file' && slot.kind !== 'relation') return [name, value];
        if (Array.isArray(value)) return [name, value.filter((id) => isThere(slot, id))];
        return [name, isThere(slot, value) ? value : null];
      }),
    );
  return within(model.slots, values);
}

/** Takes from what is stored the values that the CMS has filled in. */
function filledFrom(model: TypeModel, locale: Locale | null, values: Values, stored: Values): Values {
  const filled = model.slots
    .filter(({ isFilledIn }) => isFilledIn)
    .flatMap((slot) => fieldNames(slot, locale));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      filled.includes(name) ? (value ?? stored[name]) : value,
    ]),
  );
}

/** Why a document must not be overwritten: somebody has changed it in the CMS. */
async function changedSince(
  { strapi, drafts, schemas }: ImportState,
  model: TypeModel,
  document: ContentDocument,
  documentId: string,
  stored: readonly Version[],
): Promise<string | undefined> {
  const status = document.isDraft ? 'draft' : 'published';
  const draftsInCms = model.isEntry
    ? ((await readStored(strapi, model, 'draft', [documentId])).get(documentId) ?? [])
    : [];
  const draftInFolder = drafts.get(`${document.type}/${document.documentId}`);
  for (const { locale, stamps } of document.versions) {
    const old = stored.find((one) => one.locale === locale);
    const record = await lastImport(strapi, keyOf(model, documentId, locale, status));
    if (!isUntouched(old?.stamps.updatedAt, stamps.updatedAt, record))
      return `It was changed in the CMS at ${old?.stamps.updatedAt}, after it was exported. Export it anew and put your change there, or import with --overwrite.`;
    if (document.isDraft) continue;
    const draft = draftsInCms.find((one) => one.locale === locale);
    if (!draft || isSame(draft.values, old?.values)) continue;
    const inFolder = draftInFolder?.versions.find((one) => one.locale === locale);
    const draftRecord = await lastImport(
      strapi,
      keyOf(modelOf(document.type, schemas), documentId, locale, 'draft'),
    );
    if (!isUntouched(draft.stamps.updatedAt, inFolder?.stamps.updatedAt, draftRecord))
      return 'Its draft in the CMS has changes that are not published. Publish or discard them there, or import with --overwrite.';
  }
  return undefined;
}

/** Remembers what was written, so that a later import can tell whether anybody changed it. */
async function noteVersions(
  { strapi }: ImportState,
  { model, documentId, isDraft }: DocumentToWrite,
  written: readonly Version[],
): Promise<void> {
  for (const status of isDraft || !model.isEntry
    ? ([isDraft ? 'draft' : 'published'] as const)
    : (['draft', 'published'] as const)) {
    const now = (await readStored(strapi, model, status, [documentId])).get(documentId) ?? [];
    for (const { locale, values } of written) {
      const at = now.find((one) => one.locale === locale)?.stamps.updatedAt;
      if (at)
        await noteImport(strapi, {
          ...keyOf(model, documentId, locale, status),
          hash: hashOf(values),
          written: at,
        });
    }
  }
}
