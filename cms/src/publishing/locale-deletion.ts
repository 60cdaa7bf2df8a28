import { editorialTypes, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

interface LocaleService {
  findById(id: number): Promise<{ code: string } | null>;
  delete(locale: { id: number }): Promise<unknown>;
}
type Factory<Service> = () => Service;

/**
 * Withdraws all entries in a language before the language is deleted. Strapi would remove the rows directly from the
 * database, without redirects and journal rows.
 */
export function withdrawBeforeLocaleDeletion<Service extends LocaleService>(
  factory: Factory<Service>,
): Factory<Service> {
  return () => {
    const service = factory();
    return {
      ...service,
      delete: ({ id }) =>
        strapi.db.transaction(async () => {
          const locale = await service.findById(id);
          if (locale) await withdraw(strapi, locale.code);
          return service.delete({ id });
        }),
    };
  };
}

async function withdraw(strapi: Core.Strapi, locale: string): Promise<void> {
  for (const uid of editorialTypes.map(uidOf)) {
    const rows: { documentId: string }[] = await strapi.db
      .query(uid)
      .findMany({ where: { locale }, select: ['documentId'] });
    for (const documentId of new Set(rows.map((row) => row.documentId))) {
      await strapi.documents(uid).delete({ documentId, locale });
    }
  }
}
