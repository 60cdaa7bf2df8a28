import type { Core } from '@strapi/strapi';

type ColumnType = 'string' | 'text' | 'integer' | 'boolean';

/** A table beside the content. */
export interface OwnTable {
  /** The model's name: `osiedle::preview-link`. */
  uid: `osiedle::${string}`;
  tableName: string;
  /** The type of each column; with `?`, it may be empty. Instants are ISO 8601 strings, which no time zone can shift. */
  columns: Record<string, ColumnType | `${ColumnType}?`>;
  /** Columns by their names in the database. */
  indexes: { name: string; columns: string[]; type?: 'unique' }[];
}

/** Registers a table: a plain model with an `id`, unknown to the panel, the REST API and content files. Call before the database is there. */
export function addTable(strapi: Core.Strapi, { uid, tableName, columns, indexes }: OwnTable): void {
  const attributes: Record<string, object> = { id: { type: 'increments' } };
  for (const [name, kind] of Object.entries(columns))
    attributes[name] = kind.endsWith('?')
      ? { type: kind.slice(0, -1) }
      : { type: kind, column: { notNullable: true } };
  const singularName = uid.slice('osiedle::'.length);
  strapi.get('models').add({ uid, singularName, tableName, attributes, indexes } as never);
}
