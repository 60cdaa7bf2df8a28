import { uidOf, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import {
  fieldNames,
  type Slot,
  type Stamps,
  type TypeModel,
  type Values,
  type Version,
} from '../content-files/index.ts';

type Data = Record<string, unknown>;
interface Documents {
  create(params: { locale?: Locale; data: Data }): Promise<unknown>;
  update(params: { documentId: string; locale?: Locale; data: Data }): Promise<unknown>;
  publish(params: { documentId: string; locale: Locale }): Promise<unknown>;
}

/** A document to be written; its values are canonical. */
export interface DocumentToWrite {
  model: TypeModel;
  documentId: string;
  isDraft: boolean;
  versions: Version[];
}

/** Writes and publishes a document through Strapi's document service, so that all rules of the CMS hold. */
export async function writeDocument(strapi: Core.Strapi, document: DocumentToWrite): Promise<void> {
  const { model, documentId, isDraft, versions } = document;
  const uid = uidOf(model.type);
  const documents = strapi.documents(uid) as unknown as Documents;
  for (const { locale, values } of versions) {
    const data = dataOf(model.slots, locale, values);
    const isThere = (await strapi.db.query(uid).count({ where: { documentId } })) > 0;
    const inLocale = locale ? { locale } : {};
    if (isThere) await documents.update({ documentId, ...inLocale, data });
    else await documents.create({ ...inLocale, data: { ...data, documentId } });
  }
  if (!model.isEntry || isDraft) return;
  for (const { locale } of versions) if (locale) await documents.publish({ documentId, locale });
}

/** Sets what the CMS would have set itself, had the document been written here at first. */
export async function writeStamps(
  strapi: Core.Strapi,
  { model, documentId, isDraft }: DocumentToWrite,
  locale: Locale | null,
  { updatedAt, publishedAt, originallyPublishedAt }: Stamps,
): Promise<void> {
  const query = strapi.db.query(uidOf(model.type));
  // Unlike `update`, `updateMany` does not set `updatedAt` itself.
  const set = async (where: object, data: Stamps): Promise<void> => {
    const given = Object.entries(data).filter(([, at]) => at !== undefined);
    if (given.length > 0)
      await query.updateMany({ where: { documentId, ...where }, data: Object.fromEntries(given) });
  };
  if (!model.isEntry || !locale) return set({}, { ...(updatedAt && { updatedAt }) });
  const both = { ...(updatedAt && { updatedAt }), ...(originallyPublishedAt && { originallyPublishedAt }) };
  await set({ locale, publishedAt: { $null: true } }, both);
  if (!isDraft)
    await set({ locale, publishedAt: { $notNull: true } }, { ...both, ...(publishedAt && { publishedAt }) });
}

/** Values as Strapi's document service takes them. */
function dataOf(slots: readonly Slot[], locale: Locale | null, values: Values): Data {
  const data: Data = {};
  for (const slot of slots)
    for (const name of fieldNames(slot, locale)) {
      const value = values[name];
      // The CMS makes it from other values.
      if (slot.isFilledIn && value === null) continue;
      data[name] = Array.isArray(value) ? value.map((one) => dataOfOne(slot, one)) : dataOfOne(slot, value);
    }
  return data;
}

function dataOfOne(slot: Slot, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (slot.kind === 'group') return dataOf(slot.slots ?? [], null, value as Values);
  // A bare id that begins with a digit would be taken for that of a row.
  if (slot.kind === 'file' || slot.kind === 'relation') return { documentId: value };
  return value;
}
