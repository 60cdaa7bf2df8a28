import type { Core, Struct } from '@strapi/strapi';
import type { Write } from '../types.ts';
import { type Schema, schemaOf, sharedAttributes } from './attributes.ts';

/**
 * Takes the empty shared values out of what is about to become a new language of an entry, so that they come from the
 * other one: the panel fills in dates and choices there, but leaves components, media and relations empty.
 */
export function dropEmptyValues({ strapi, uid }: Write, data: Record<string, unknown>): void {
  for (const [name] of sharedAttributes(schemaOf(strapi, uid))) {
    const value = data[name];
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) delete data[name];
  }
}

/** The shared values without relations, freed of ids that differ between two equal rows. */
export function comparable(strapi: Core.Strapi, schema: Schema, entry: Record<string, unknown>): unknown {
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
