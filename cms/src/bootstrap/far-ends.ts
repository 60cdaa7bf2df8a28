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
 * Gives the far ends of relations to the types that they lead to. Strapi wants both ends in a schema; so a project's would
 * have to name every type that names projects.
 */
export function farEnds(strapi: Core.Strapi): void {
  for (const [uid, { attributes }] of Object.entries(strapi.contentTypes)) {
    if (!uid.startsWith('api::')) continue;
    for (const [name, { inversedBy, ...near }] of Object.entries(attributes as Record<string, Relation>)) {
      if (!inversedBy) continue;
      const target = strapi.contentTypes[near.target as never] as { attributes: Record<string, Relation> };
      target.attributes[inversedBy] = { ...near, target: uid, mappedBy: name };
    }
  }
}
