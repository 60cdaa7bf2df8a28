import type { Core } from '@strapi/strapi';

interface Attribute {
  type: string;
  columnName?: string;
}

/** The types whose lists people read in the panel. */
const listed = /^(?:api::|plugin::upload\.|admin::user$)/;
/** The system's own names for rows, which it joins tables by. */
const systemNames = new Set(['documentId', 'locale']);

/** The columns by tables that hold names and titles, by which people sort lists. */
export function textColumns(strapi: Core.Strapi): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  for (const uid of Object.keys(strapi.contentTypes).filter((uid) => listed.test(uid))) {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const names = Object.entries(attributes as Record<string, Attribute>)
      .filter(([name, { type }]) => (type === 'string' || type === 'text') && !systemNames.has(name))
      .map(([name, { columnName }]) => columnName ?? name);
    columns.set(tableName, names);
  }
  return columns;
}
