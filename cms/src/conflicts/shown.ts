import { createHash } from 'node:crypto';
import { defaultLocale } from '@osiedle/shared';
import type { Core, Struct } from '@strapi/strapi';
import { isEditable } from '../form/index.ts';
import { digestLength, type SentVersion } from './version.ts';

type Schema = Struct.ContentTypeSchema | Struct.ComponentSchema;
type Row = Record<string, unknown>;
interface Attribute {
  type: string;
  component?: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}
/** Documents in one language. */
export interface ShownEntry {
  uid: string;
  documentIds: string[];
  /** Null for a type without languages. */
  locale: string | null;
}

/** The names of the fields that a form can change, in the order of their digests. */
export function shownFields(strapi: Core.Strapi, uid: string): string[] {
  return editableAttributes(schemaOf(strapi, uid)).map(([name]) => name);
}

/**
 * Reads what the forms of documents show: the drafts of entries, in one language. An entry that lacks the language has a
 * form all the same, which begins with the values that the other language shares.
 */
export async function readVersions(
  strapi: Core.Strapi,
  { uid, documentIds, locale }: ShownEntry,
): Promise<Map<string, SentVersion>> {
  const schema = schemaOf(strapi, uid);
  const populate = populateOf(strapi, schema);
  const rows = await strapi.db
    .query(uid)
    .findMany({ where: { documentId: { $in: documentIds }, ...draftIn(schema, locale) }, populate });
  const found = new Map(rows.map((row: Row) => [row['documentId'] as string, row]));
  const versions = new Map<string, SentVersion>();
  for (const documentId of documentIds) {
    const row = found.get(documentId);
    const shown = row ?? (await sharedPart(strapi, schema, documentId, locale));
    const digests = editableAttributes(schema).map(([name, attribute]) =>
      digest(valueOf(strapi, attribute, shown[name])),
    );
    versions.set(documentId, {
      updatedAt: row ? timeOf(row) : null,
      locale,
      digests: digests.join(''),
    });
  }
  return versions;
}

/** When the rows of forms were last written, by document. */
export async function readTimes(
  strapi: Core.Strapi,
  { uid, documentIds, locale }: ShownEntry,
): Promise<Map<string, string>> {
  const where = { documentId: { $in: documentIds }, ...draftIn(schemaOf(strapi, uid), locale) };
  const rows: Row[] = await strapi.db.query(uid).findMany({ where, select: ['documentId', 'updatedAt'] });
  return new Map(rows.map((row) => [row['documentId'] as string, timeOf(row)]));
}

/** How a document is called in a language; null where it is not there. */
export async function readTitle(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string | null,
): Promise<string | null> {
  const where = { documentId, ...draftIn(schemaOf(strapi, uid), locale) };
  const row: Row | null = await strapi.db.query(uid).findOne({ where });
  return ((row?.['title'] ?? row?.['nameDefault']) as string | null | undefined) ?? null;
}

/** The names of the fields in which two versions differ; undefined where one of them knows only the time. */
export function changedFields(
  strapi: Core.Strapi,
  uid: string,
  one: string,
  other: string,
): string[] | undefined {
  const fields = shownFields(strapi, uid);
  const isWhole = (digests: string) => digests.length === fields.length * digestLength;
  if (!isWhole(one) || !isWhole(other)) return undefined;
  const at = (digests: string, index: number) =>
    digests.slice(index * digestLength, (index + 1) * digestLength);
  return fields.filter((_, index) => at(one, index) !== at(other, index));
}

/** One digest in place of many, for lists: the header of a bulk action names a hundred versions. */
export function shorten(digests: string): string {
  return `~${digest(digests)}`;
}

export function hasLanguages(strapi: Core.Strapi, uid: string): boolean {
  return isLocalised(schemaOf(strapi, uid));
}

function schemaOf(strapi: Core.Strapi, uid: string): Struct.ContentTypeSchema {
  return strapi.contentTypes[uid as never] as Struct.ContentTypeSchema;
}

function isLocalised({ pluginOptions }: Schema): boolean {
  return (pluginOptions as Attribute['pluginOptions'])?.i18n?.localized === true;
}

function draftIn(schema: Struct.ContentTypeSchema, locale: string | null): object {
  return {
    ...(isLocalised(schema) && { locale }),
    ...(schema.options?.draftAndPublish && { publishedAt: { $null: true } }),
  };
}

/** With what the form of a new language begins: Strapi fills in shared values, though no groups and no relations. */
async function sharedPart(
  strapi: Core.Strapi,
  schema: Struct.ContentTypeSchema,
  documentId: string,
  locale: string | null,
): Promise<Row> {
  if (!isLocalised(schema)) return {};
  const shared = editableAttributes(schema).filter(
    ([, { type, pluginOptions }]) =>
      pluginOptions?.i18n?.localized === false && type !== 'component' && type !== 'relation',
  );
  const media = shared.filter(([, { type }]) => type === 'media').map(([name]) => name);
  const others: Row[] = await strapi.db.query(schema.uid).findMany({
    where: { documentId, locale: { $ne: locale }, publishedAt: { $null: true } },
    populate: Object.fromEntries(media.map((name) => [name, { select: ['id'] }])),
  });
  const source = others.find((row) => row['locale'] === defaultLocale) ?? others[0] ?? {};
  return Object.fromEntries(shared.map(([name]) => [name, source[name]]));
}

function editableAttributes(schema: Schema): [string, Attribute][] {
  return Object.entries(schema.attributes as Record<string, Attribute>).filter(([name]) =>
    isEditable(schema, name),
  );
}

function populateOf(strapi: Core.Strapi, schema: Schema): Record<string, object> {
  const populate: Record<string, object> = {};
  for (const [name, { type, component }] of editableAttributes(schema)) {
    if (type === 'relation') populate[name] = { select: ['documentId'] };
    else if (type === 'media') populate[name] = { select: ['id'] };
    else if (component) populate[name] = { populate: populateOf(strapi, componentOf(strapi, component)) };
  }
  return populate;
}

/** A value without what differs between two equal ones: the ids of rows and groups, and ways to say that it is empty. */
function valueOf(strapi: Core.Strapi, { type, component }: Attribute, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value))
    return value.length === 0
      ? null
      : value.map((one) => valueOf(strapi, { type, component } as Attribute, one));
  const row = value as Row;
  if (type === 'relation') return row['documentId'];
  if (type === 'media') return row['id'];
  if (!component) return value;
  return editableAttributes(componentOf(strapi, component)).map(([name, attribute]) =>
    valueOf(strapi, attribute, row[name]),
  );
}

function componentOf(strapi: Core.Strapi, uid: string): Struct.ComponentSchema {
  return strapi.components[uid as never] as Struct.ComponentSchema;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, digestLength);
}

function timeOf(row: Row): string {
  return new Date(row['updatedAt'] as string).toISOString();
}
