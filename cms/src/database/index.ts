import type { Core } from '@strapi/strapi';
import { sortPostgresBy } from './postgres.ts';
import { sortSqliteBy } from './sqlite.ts';
import { textColumns } from './text-columns.ts';

/** Makes lists follow the order of the city's language, whichever the database. */
export async function sortInLanguage(strapi: Core.Strapi): Promise<void> {
  const columns = textColumns(strapi);
  if (strapi.db.dialect.client === 'postgres') await sortPostgresBy(strapi, columns);
  else sortSqliteBy([...columns.values()].flat());
}
