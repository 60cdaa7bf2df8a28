import { isDeepStrictEqual } from 'node:util';
import type { Core, Struct } from '@strapi/strapi';
import type { Row } from './editorial.ts';
import { draftOf, hasUnpublishedText, isModified } from './unpublished.ts';

/**
 * Values that all languages of an entry share: dates, places, partners, pictures, relations. Strapi's i18n keeps them in
 * step among drafts, though not after every change, never among published rows, and relations not at all.
 */

type Schema = Struct.ContentTypeSchema | Struct.ComponentSchema;
type Attribute = Schema['attributes'][string] & {
  target?: string;
  relation?: string;
  mappedBy?: string;
  component?: string;
};
type Populated = Row & Record<string, unknown>;
type Related = Pick<Row, 'id' | 'documentId' | 'locale' | 'updatedAt'>;

/**
 * Copies the shared values of one row to another row of the same entry and status, unless they are equal already.
 * The target's own text is left alone.
 * @param options.onlyEmptyRelations copies nothing but relations, and those only where the target has none
 */
export async function shareValues(
  strapi: Core.Strapi,
  uid: string,
  source: Row,
  target: Row,
  options: { onlyEmptyRelations?: boolean } = {},
): Promise<void> {
  const schema = strapi.contentTypes[uid as never] as Struct.ContentTypeSchema;
  const [from, to] = await Promise.all([
    populated(strapi, uid, source.id),
    populated(strapi, uid, target.id),
  ]);
  const chosen = await asChosen(strapi, uid, from);
  const relations = await relationsToCopy(strapi, schema, chosen, to, options.onlyEmptyRelations ?? false);
  const values =
    options.onlyEmptyRelations ||
    isDeepStrictEqual(comparable(strapi, schema, from), comparable(strapi, schema, to));
  if (values && Object.keys(relations).length === 0) return;

  if (!values) await strapi.plugin('i18n').service('localizations').syncRows(from, schema);
  const now = to.publishedAt ? { publishedAt: new Date() } : {};
  // A note speaks of the status it was written for; of a new one it would say something false.
  const note = to.publishedAt && from.eventStatus !== to.eventStatus ? { statusNote: null } : {};
  await strapi.db.query(uid).update({ where: { id: to.id }, data: { ...relations, ...now, ...note } });
  if (to.publishedAt && (await hasUnpublishedText(strapi, uid, { ...to, ...note }))) {
    // Were it newer than its draft, the panel would no longer say that there is unpublished text. Unlike `update`,
    // `updateMany` does not set the time itself.
    const { updatedAt } = to;
    await strapi.db.query(uid).updateMany({ where: { id: to.id }, data: { updatedAt } });
  }
}

/**
 * Takes the empty shared values out of what is about to become a new language of an entry, so that they come from the
 * other one: the panel fills in dates and choices there, but leaves components, media and relations empty.
 */
export function dropEmptyValues(strapi: Core.Strapi, uid: string, data: Record<string, unknown>): void {
  for (const [name] of sharedAttributes(strapi.contentTypes[uid as never] as Struct.ContentTypeSchema)) {
    const value = data[name];
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) delete data[name];
  }
}

function populated(strapi: Core.Strapi, uid: string, id: number): Promise<Populated> {
  const schema = strapi.contentTypes[uid as never] as Struct.ContentTypeSchema;
  const populate: string[] = strapi
    .plugin('i18n')
    .service('content-types')
    .getNestedPopulateOfNonLocalizedAttributes(uid);
  const relations = sharedAttributes(schema).filter(([, attribute]) => attribute.type === 'relation');
  return strapi.db
    .query(uid)
    .findOne({ where: { id }, populate: [...populate, ...relations.map(([name]) => name)] });
}

/** The row in which the editor's choice of relations is whole: a published one lacks what is a draft in its language. */
async function asChosen(strapi: Core.Strapi, uid: string, row: Populated): Promise<Populated> {
  const draft = row.publishedAt ? await draftOf(strapi, uid, row, []) : null;
  return draft ? populated(strapi, uid, draft.id) : row;
}

function sharedAttributes(schema: Schema): [string, Attribute][] {
  return Object.entries(schema.attributes as Record<string, Attribute>).filter(
    ([, attribute]) =>
      (attribute.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === false,
  );
}

/** The shared values without relations, freed of ids that differ between two equal rows. */
function comparable(strapi: Core.Strapi, schema: Schema, entry: Record<string, unknown>): unknown {
  const inComponent = schema.modelType === 'component';
  return sharedAttributes(schema).map(([name, attribute]) => {
    const value = entry[name] ?? null;
    const each = (one: (item: Record<string, unknown>) => unknown) =>
      Array.isArray(value) ? value.map(one) : value && one(value as Record<string, unknown>);
    if (attribute.type === 'relation') return inComponent ? each((item) => item.documentId) : undefined;
    if (attribute.type === 'media') return each((item) => item.id);
    if (attribute.type !== 'component') return value instanceof Date ? value.toISOString() : value;
    const component = strapi.components[attribute.component as never] as Struct.ComponentSchema;
    return each((item) => comparable(strapi, component, item));
  });
}

/** The relations in which `to` differs from what `from` says, ready for an update. */
async function relationsToCopy(
  strapi: Core.Strapi,
  schema: Struct.ContentTypeSchema,
  from: Populated,
  to: Populated,
  onlyEmpty: boolean,
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, attribute] of sharedAttributes(schema)) {
    if (attribute.type !== 'relation') continue;
    // The other end of a relation is written by its owner; among published rows Strapi links it at publish.
    if (attribute.mappedBy && to.publishedAt) continue;
    const current = asList(to[name]);
    if (onlyEmpty && current.length > 0) continue;
    const wanted = await counterparts(strapi, attribute.target ?? '', asList(from[name]), current, from, to);
    if (
      isDeepStrictEqual(
        wanted,
        current.map((related) => related.id),
      )
    )
      continue;
    data[name] = attribute.relation?.endsWith('ToOne')
      ? (wanted[0] ?? null)
      : { set: wanted.map((id) => ({ id })) };
  }
  return data;
}

function asList(value: unknown): Related[] {
  return Array.isArray(value) ? (value as Related[]) : value ? [value as Related] : [];
}

/** The row ids that stand, in the language of `to`, for what `from` is related to. */
async function counterparts(
  strapi: Core.Strapi,
  uid: string,
  related: Related[],
  current: Related[],
  from: Row,
  to: Row,
): Promise<number[]> {
  const schema = strapi.contentTypes[uid as never] as Struct.ContentTypeSchema;
  if (!schema.options?.draftAndPublish) return related.map((one) => one.id);
  const rows = async (documents: Related[], where: object): Promise<Related[]> =>
    documents.length === 0
      ? []
      : strapi.db.query(uid).findMany({
          where: { documentId: { $in: documents.map((one) => one.documentId) }, ...where },
          select: ['id', 'documentId'],
        });
  const publishedAt = to.publishedAt ? { $notNull: true } : { $null: true };
  const rowsThere = await rows(related, { locale: to.locale, publishedAt });
  const there = new Map(rowsThere.map((row) => [row.documentId, row.id]));
  const known = new Set(
    (await rows(current, { locale: from.locale, publishedAt: { $null: true } })).map((row) => row.documentId),
  );
  // What exists in the target's language alone cannot have been chosen, nor removed, in the other one.
  const own = current.filter((one) => !known.has(one.documentId));
  return [...related.map((one) => there.get(one.documentId)), ...own.map((one) => one.id)].filter(
    (id) => id !== undefined,
  );
}

type Links = Map<string, Record<string, number[]>>;

/** For each language, the published entries that point to the given published rows (the far ends of their relations). */
export async function inverseRelations(strapi: Core.Strapi, uid: string, rows: Row[]): Promise<Links> {
  const links: Links = new Map();
  for (const row of rows) {
    const entry = await populated(strapi, uid, row.id);
    links.set(
      row.locale,
      Object.fromEntries(
        inverseNames(strapi, uid).map((name) => [name, asList(entry[name]).map((one) => one.id)]),
      ),
    );
  }
  return links;
}

/**
 * Puts those far ends back after a publish: Strapi derives them from drafts, and so would show on the live page of a
 * project a meeting that was assigned to it in a draft only. At a first publication there is nothing to put back; what
 * Strapi derived then stands, except from entries that have unpublished changes: their own publication will say.
 */
export async function restoreInverseRelations(
  strapi: Core.Strapi,
  uid: string,
  links: Links,
  fresh: Row[],
): Promise<void> {
  for (const row of fresh) {
    const before = links.get(row.locale) ?? (await linksOfUnmodified(strapi, uid, row));
    const data = Object.fromEntries(
      Object.entries(before).map(([name, ids]) => [name, { set: ids.map((id) => ({ id })) }]),
    );
    if (Object.keys(data).length > 0) await strapi.db.query(uid).update({ where: { id: row.id }, data });
  }
}

async function linksOfUnmodified(
  strapi: Core.Strapi,
  uid: string,
  row: Row,
): Promise<Record<string, number[]>> {
  const entry = await populated(strapi, uid, row.id);
  const { attributes } = strapi.contentTypes[uid as never] as Struct.ContentTypeSchema;
  const links: Record<string, number[]> = {};
  for (const name of inverseNames(strapi, uid)) {
    const ids: number[] = [];
    for (const one of asList(entry[name])) {
      if (!(await isModified(strapi, (attributes[name] as Attribute | undefined)?.target ?? '', one)))
        ids.push(one.id);
    }
    links[name] = ids;
  }
  return links;
}

function inverseNames(strapi: Core.Strapi, uid: string): string[] {
  return sharedAttributes(strapi.contentTypes[uid as never] as Struct.ContentTypeSchema)
    .filter(([, attribute]) => attribute.type === 'relation' && attribute.mappedBy)
    .map(([name]) => name);
}
