import { fileUid } from '@osiedle/shared';
import type { Core, Struct } from '@strapi/strapi';
import { isEditable } from '../form/index.ts';

type Schema = Struct.ContentTypeSchema | Struct.ComponentSchema;
type Row = Record<string, unknown>;
export interface ContentAttribute {
  type: string;
  component?: string;
  target?: string;
  relation?: string;
  repeatable?: boolean;
  multiple?: boolean;
}

/** What a document says: its fields, with the ids of documents in the place of relations and files. */
export type DocumentContent = Record<string, unknown>;

/** A row of a document, and what it says. */
export interface ReadContent {
  row: number;
  /** Empty for a type without languages. */
  locale: string;
  isPublished: boolean;
  updatedAt: string;
  content: DocumentContent;
}

/** Reads what all rows of a document say, or its drafts alone. */
export async function readContents(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  { draftsOnly = false } = {},
): Promise<ReadContent[]> {
  const schema = schemaOf(strapi, uid);
  const hasDrafts = Boolean((schema as Struct.ContentTypeSchema).options?.draftAndPublish);
  const rows: Row[] = await strapi.db.query(uid).findMany({
    where: { documentId, ...(draftsOnly && hasDrafts && { publishedAt: { $null: true } }) },
    populate: populateOf(strapi, schema),
  });
  return rows.map((row) => ({
    row: row['id'] as number,
    locale: (row['locale'] as string | null | undefined) ?? '',
    isPublished: !hasDrafts || Boolean(row['publishedAt']),
    updatedAt: new Date(row['updatedAt'] as string).toISOString(),
    content: contentOf(strapi, schema, row),
  }));
}

/** The fields that editors write, in the order of the schema. */
export function contentAttributes(strapi: Core.Strapi, uid: string): [string, ContentAttribute][] {
  const schema = schemaOf(strapi, uid);
  return Object.entries(schema.attributes as Record<string, ContentAttribute>).filter(([name]) =>
    isEditable(schema, name),
  );
}

/** A document or a file that content names. */
export interface ContentReference {
  uid: string;
  documentId: string;
}

/** Goes through the references of a content, groups included. @param change what becomes of each; undefined: it is left out */
export function mapReferences(
  strapi: Core.Strapi,
  uid: string,
  content: DocumentContent,
  change: (reference: ContentReference, field: string) => unknown,
  top?: string,
): DocumentContent {
  const mapped: DocumentContent = { ...content };
  for (const [name, attribute] of contentAttributes(strapi, uid)) {
    const value = content[name];
    if (value === undefined || value === null) continue;
    const target = attribute.type === 'media' ? fileUid : attribute.target;
    const one = (item: unknown): unknown =>
      attribute.component
        ? mapReferences(strapi, attribute.component, item as DocumentContent, change, top ?? name)
        : change({ uid: target ?? '', documentId: item as string }, top ?? name);
    if (!attribute.component && attribute.type !== 'media' && attribute.type !== 'relation') continue;
    mapped[name] = Array.isArray(value)
      ? value.map(one).filter((item) => item !== undefined)
      : (one(value) ?? null);
  }
  return mapped;
}

/** Content as Strapi's document service takes it. */
export function toData(strapi: Core.Strapi, uid: string, content: DocumentContent): Row {
  // A bare id that begins with a digit would be taken for that of a row.
  const data = mapReferences(strapi, uid, content, ({ documentId }) => ({ documentId }));
  const known = contentAttributes(strapi, uid);
  return Object.fromEntries(
    known.flatMap(([name, { type }]) =>
      name in data ? [[name, type === 'relation' && data[name] === null ? { set: [] } : data[name]]] : [],
    ),
  );
}

function schemaOf(strapi: Core.Strapi, uid: string): Schema {
  return strapi.getModel(uid as never) as Schema;
}

const populates = new WeakMap<object, Row>();

function populateOf(strapi: Core.Strapi, schema: Schema): Row {
  const known = populates.get(schema);
  if (known) return known;
  const populate: Row = {};
  for (const [name, { type, component }] of contentAttributes(strapi, schema.uid)) {
    if (type === 'relation' || type === 'media') populate[name] = { select: ['documentId'] };
    else if (component) {
      const inner = populateOf(strapi, schemaOf(strapi, component));
      populate[name] = Object.keys(inner).length > 0 ? { populate: inner } : true;
    }
  }
  populates.set(schema, populate);
  return populate;
}

function contentOf(strapi: Core.Strapi, schema: Schema, row: Row): DocumentContent {
  return Object.fromEntries(
    contentAttributes(strapi, schema.uid).map(([name, attribute]) => [
      name,
      valueOf(strapi, attribute, row[name]),
    ]),
  );
}

/** A value without ids of rows, in one form whatever the database. */
function valueOf(strapi: Core.Strapi, attribute: ContentAttribute, value: unknown): unknown {
  const { type, component } = attribute;
  if (Array.isArray(value)) return value.map((one) => valueOf(strapi, attribute, one));
  if (value === undefined || value === null || value === '') return null;
  if (type === 'relation' || type === 'media') return (value as { documentId: string }).documentId;
  if (component) return contentOf(strapi, schemaOf(strapi, component), value as Row);
  if (type === 'datetime') return new Date(value as string).toISOString();
  if (type === 'decimal' || type === 'float') return Number(value);
  return value;
}
