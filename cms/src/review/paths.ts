import type { Core, Struct } from '@strapi/strapi';
import { isEditable } from '../form/index.ts';

type Schema = Struct.ContentTypeSchema | Struct.ComponentSchema;

/** A field, or a row of a group by its id: `gallery#12`. */
const step = /^([A-Za-z]\w{0,62})(?:#\d{1,10})?$/;

/**
 * Whether a path leads to a field of a type's form. Rows are named by their ids, so that a comment stays with its row
 * wherever that is moved: `gallery#12.altDefault`. Of a row that is gone, the group is what is left.
 */
export function isFieldPath(strapi: Core.Strapi, uid: string, path: string): boolean {
  if (path === '') return true;
  if (path.length > 255) return false;
  let schema: Schema | undefined = strapi.contentTypes[uid as never];
  for (const part of path.split('.')) {
    const name = step.exec(part)?.[1];
    if (!name || !schema || !isEditable(schema, name)) return false;
    const { component } = schema.attributes[name] as { component?: string };
    schema = component ? strapi.components[component as never] : undefined;
  }
  return true;
}
