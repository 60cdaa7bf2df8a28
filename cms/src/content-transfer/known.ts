import { editorialTypes, fileUid, types, uidOf, type Locale, type TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

export type Status = 'draft' | 'published';

interface Row {
  documentId: string;
  locale?: Locale | null;
  publishedAt?: string | null;
}

/** What the CMS has, so that an import knows what it can relate to. */
export class Known {
  readonly #ids = new Set<string>();
  readonly #versions = new Set<string>();

  static async read(strapi: Core.Strapi): Promise<Known> {
    const known = new Known();
    for (const type of Object.keys(types) as TypeName[]) {
      const hasVersions = isEntry(type);
      const select = ['documentId', ...(hasVersions ? ['locale', 'publishedAt'] : [])];
      const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({ select });
      for (const { documentId, locale = null, publishedAt } of rows)
        known.add(type, documentId, hasVersions ? locale : null, publishedAt ? 'published' : 'draft');
    }
    const files: Row[] = await strapi.db.query(fileUid).findMany({ select: ['documentId'] });
    for (const { documentId } of files) known.add('file', documentId);
    return known;
  }

  add(type: TypeName | 'file', documentId: string, locale: Locale | null = null, status?: Status): void {
    this.#ids.add(`${type}/${documentId}`);
    this.#versions.add(`${type}/${documentId} ${locale} ${status}`);
  }

  has(type: TypeName | 'file', documentId: string): boolean {
    return this.#ids.has(`${type}/${documentId}`);
  }

  /** Whether a version can be related to a document: of a type with versions, to the one in the same language and status. */
  canRelate(type: TypeName | 'file', documentId: string, locale: Locale | null, status: Status): boolean {
    if (type === 'file' || !isEntry(type) || locale === null) return this.has(type, documentId);
    return this.#versions.has(`${type}/${documentId} ${locale} ${status}`);
  }
}

function isEntry(type: TypeName): boolean {
  return editorialTypes.some((one) => one === type);
}
