import type { Core } from '@strapi/strapi';

interface Relation {
  type: string;
  relation: string;
  target: string;
  inversedBy?: string;
  mappedBy?: string;
  pluginOptions?: unknown;
}

/**
 * Adds the inverse of each relation to the type that it leads to. Strapi expects both in the schemas, so a project's schema
 * would have to name every type that refers to projects.
 */
export function addInverseRelations(strapi: Core.Strapi): void {
  for (const [uid, { attributes }] of Object.entries(strapi.contentTypes)) {
    if (!uid.startsWith('api::')) continue;
    for (const [name, { inversedBy, ...relation }] of Object.entries(
      attributes as Record<string, Relation>,
    )) {
      if (!inversedBy) continue;
      const target = strapi.contentTypes[relation.target as never] as {
        attributes: Record<string, Relation>;
      };
      target.attributes[inversedBy] = { ...relation, target: uid, mappedBy: name };
    }
  }
}
