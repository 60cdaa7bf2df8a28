import type { Locale } from '@osiedle/shared';

/** One row of a document: one language, draft or published. */
export interface Row {
  id: number;
  documentId: string;
  locale: Locale;
  title: string;
  slug: string;
  publishedAt: string | null;
  originallyPublishedAt: string | null;
  [field: string]: unknown;
}

export interface Where {
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
  entries: Row[];
}

/** Strapi's document service, as far as the tests use it; its own types need generated ones. */
export interface Documents {
  create(params: Write): Promise<Row>;
  update(params: Where & Write): Promise<Row>;
  clone(params: Where & { data?: Record<string, unknown> }): Promise<Entries>;
  delete(params: Where): Promise<Entries>;
  publish(params: Where): Promise<Entries>;
  unpublish(params: Where): Promise<Entries>;
  discardDraft(params: Where): Promise<Entries>;
  findOne(params: Where): Promise<Row | null>;
  findMany(params?: Partial<Where>): Promise<Row[]>;
}
