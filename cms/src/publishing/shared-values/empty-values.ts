import type { Write } from '../types.ts';
import { schemaOf, sharedAttributes } from './attributes.ts';

/**
 * Removes empty shared values from the data of a new language, so that they come from the other language. The panel's form
 * fills in dates and choices, but leaves components, media and relations empty.
 */
export function dropEmptyValues({ strapi, uid }: Write, data: Record<string, unknown>): void {
  for (const [name] of sharedAttributes(schemaOf(strapi, uid))) {
    const value = data[name];
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) delete data[name];
  }
}
