import { apiPaths, defaultLocale, type EditorialType } from '../../../shared/src/index.ts';
import { getJson, type CmsAccess } from '../../../site/src/content/http.ts';

/** The id and slug of a published entry. */
export interface EntryAddress {
  documentId: string;
  slug: string;
}

/** Reads up to 100 published entries in the default language, and their total. */
export async function readSomeEntries(
  access: CmsAccess,
  type: EditorialType,
): Promise<{ some: EntryAddress[]; total: number }> {
  const url = new URL(
    `/api/${apiPaths[type]}?locale=${defaultLocale}&fields[0]=slug&pagination[pageSize]=100&sort=documentId`,
    access.url,
  );
  const { data, meta } = (await getJson(access, url)) as {
    data: EntryAddress[];
    meta: { pagination: { total: number } };
  };
  return { some: data, total: meta.pagination.total };
}
