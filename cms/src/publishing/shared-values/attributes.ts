import type { Core, Struct } from '@strapi/strapi';
import type { PopulatedRow } from '../types.ts';

/**
 * Which values all languages of an entry share: dates, places, partners, pictures, relations. Strapi's i18n synchronises
 * them among drafts, though not after every change, never among published rows, and it skips relations.
 */

export type Schema = Struct.ContentTypeSchema | Struct.ComponentSchema;
type Attribute = Schema['attributes'][string] & {
  target?: string;
  relation?: string;
  mappedBy?: string;
  component?: string;
};

/** The schema of a content type. */
export function schemaOf(strapi: Core.Strapi, uid: string): Struct.ContentTypeSchema {
  return strapi.contentTypes[uid as never] as Struct.ContentTypeSchema;
}

export function sharedAttributes(schema: Schema): [string, Attribute][] {
  return Object.entries(schema.attributes as Record<string, Attribute>).filter(
    ([, attribute]) =>
      (attribute.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === false,
  );
}

export function sharedRelations(schema: Schema): [string, Attribute][] {
  return sharedAttributes(schema).filter(([, { type }]) => type === 'relation');
}

/** Reads a row with all shared values. */
export function readPopulatedRow(strapi: Core.Strapi, uid: string, id: number): Promise<PopulatedRow> {
  const others: string[] = strapi
    .plugin('i18n')
    .service('content-types')
    .getNestedPopulateOfNonLocalizedAttributes(uid);
  const relations = sharedRelations(schemaOf(strapi, uid)).map(([name]) => name);
  return strapi.db.query(uid).findOne({ where: { id }, populate: [...others, ...relations] });
}
