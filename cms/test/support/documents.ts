import type { Locale } from '@osiedle/shared';

/** One row of a document: one language, draft or published. */
export interface DocumentRow {
  id: number;
  documentId: string;
  locale: Locale;
  title: string;
  slug: string;
  publishedAt: string | null;
  originallyPublishedAt: string | null;
  [field: string]: unknown;
}

export interface DocumentQuery {
  documentId: string;
  locale?: Locale | '*';
  status?: 'draft' | 'published';
  populate?: unknown;
}
interface Write {
  locale?: Locale;
  status?: 'draft' | 'published';
  data: Record<string, unknown>;
}
interface Entries {
  documentId: string;
  entries: DocumentRow[];
}

/** Strapi's document service, as far as the tests use it; its own types need generated ones. */
export interface DocumentService {
  create(params: Write): Promise<DocumentRow>;
  update(params: DocumentQuery & Write): Promise<DocumentRow>;
  clone(params: DocumentQuery & { data?: Record<string, unknown> }): Promise<Entries>;
  delete(params: DocumentQuery): Promise<Entries>;
  publish(params: DocumentQuery): Promise<Entries>;
  unpublish(params: DocumentQuery): Promise<Entries>;
  discardDraft(params: DocumentQuery): Promise<Entries>;
  findOne(params: DocumentQuery): Promise<DocumentRow | null>;
  findMany(params?: Partial<DocumentQuery>): Promise<DocumentRow[]>;
}
