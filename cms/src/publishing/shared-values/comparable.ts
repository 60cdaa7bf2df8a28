import type { Core, Struct } from '@strapi/strapi';
import { type Schema, sharedAttributes } from './attributes.ts';

/** The shared values without relations, and without the ids that differ between two equal rows. */
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
