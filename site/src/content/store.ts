import type { Content, EditorialType, Locale, LookupType, SingleType, TypeName } from '@osiedle/shared';
import type { Snapshot } from './snapshot.ts';

/** All published content, held in memory and asked by pages. It answers in the same order whatever the source's was. */
export class Store {
  readonly #lists = new Map<string, Content[]>();
  readonly #byId = new Map<string, Content>();
  readonly #bySlug = new Map<string, Content>();

  constructor(snapshot: Snapshot) {
    for (const type of Object.keys(snapshot.documents) as TypeName[]) {
      const documents: Content[] = [...snapshot.documents[type]];
      // Strapi gives a row a new id at each publish, so that its own order would shuffle pages without a change.
      documents.sort((a, b) => (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : 0));
      for (const document of documents) this.#add(type, document);
    }
  }

  #add(type: TypeName, document: Content): void {
    const key = 'locale' in document ? `${type} ${document.locale}` : type;
    const list = this.#lists.get(key);
    if (list) list.push(document);
    else this.#lists.set(key, [document]);
    this.#byId.set(`${key} ${document.documentId}`, document);
    if ('slug' in document && typeof document.slug === 'string') {
      this.#bySlug.set(`${key} ${document.slug}`, document);
    }
  }

  /** The published entries of an editorial type in one language, or all documents of a look-up type. */
  all<T extends EditorialType>(type: T, locale: Locale): Content<T>[];
  all<T extends LookupType>(type: T): Content<T>[];
  all(type: TypeName, locale?: Locale): Content[] {
    return [...(this.#lists.get(locale ? `${type} ${locale}` : type) ?? [])];
  }

  /** One document by its document id, if it is published (in that language). */
  find<T extends EditorialType>(type: T, locale: Locale, documentId: string): Content<T> | undefined;
  find<T extends LookupType>(type: T, documentId: string): Content<T> | undefined;
  find(type: TypeName, localeOrId: string, documentId?: string): Content | undefined {
    return this.#byId.get(
      documentId === undefined ? `${type} ${localeOrId}` : `${type} ${localeOrId} ${documentId}`,
    );
  }

  /** One entry by the last part of its address. */
  findBySlug<T extends EditorialType>(type: T, locale: Locale, slug: string): Content<T> | undefined;
  findBySlug(type: EditorialType, locale: Locale, slug: string): Content | undefined {
    return this.#bySlug.get(`${type} ${locale} ${slug}`);
  }

  /** The one document of a single type, if it has been saved. */
  single<T extends SingleType>(type: T): Content<T> | undefined;
  single(type: SingleType): Content | undefined {
    return this.#lists.get(type)?.[0];
  }
}
