import type { Locale, TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
/** A call of Strapi's document service, as its middlewares see it. */
export type Change = Parameters<Middleware>[0];
/** What such a call gives. */
export type Result = Awaited<ReturnType<Middleware>>;

/** What such a call asks for. What is missing is filled in before the write. */
export interface Params {
  documentId?: string;
  locale?: string | string[];
  status?: string;
  data?: Record<string, unknown>;
  fields?: unknown;
  populate?: unknown;
}

/** A write of one document. */
export interface Write {
  strapi: Core.Strapi;
  uid: string;
  type: TypeName;
  params: Params;
  /** Absent until a new document is written. */
  documentId: string | undefined;
}

/** The same write, once it is done. */
export interface Written extends Write {
  documentId: string;
  /** What the caller gets. */
  result: Result;
}

/** What happens around a write, in its transaction. */
export interface Verb<Before = unknown> {
  /** Whether it can bring a document to the site or take it off, so that others begin or cease to show it. */
  comesOrGoes?: true;
  /**
   * Refuses the write, or fills in what is missing.
   * @returns what has to be known afterwards of how things were
   */
  before(write: Write): Promise<Before>;
  /** Brings in step with the write what depends on it. */
  after?(write: Written, before: Before): Promise<void>;
}

/** A row of the database: one language and one status (draft or published) of an entry. */
export interface Row {
  id: number;
  documentId: string;
  locale: Locale;
  title: string | null;
  slug: string;
  publishedAt: string | null;
  originallyPublishedAt: string | null;
  updatedAt: string;
}

/** A row with values and relations. */
export type FullRow = Row & Record<string, unknown>;

/** What a row is related to. */
export type Related = Pick<Row, 'id' | 'documentId' | 'locale' | 'updatedAt'>;

/** The rows of an entry. */
export interface Rows {
  drafts: Row[];
  /** Those drafts that the write is about. */
  meant: Row[];
  published: Row[];
}

/** The content of a row that rules speak of, with its components and media. */
export interface Entry {
  title?: string | null;
  slug?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
  eventStatus?: string;
  statusNote?: string | null;
  attendanceMode?: string;
  joinUrl?: string | null;
  website?: string | null;
  occurrences?: { startsAt: string; endsAt?: string | null }[];
  phases?: { startsOn?: string | null; endsOn?: string | null }[];
  cover?: Picture | null;
  gallery?: Picture[];
}

/** A document of a type without drafts. */
export interface Lookup {
  documentId: string;
  slug?: string | null;
  slugSecond?: string | null;
  website?: string | null;
  cover?: Picture | null;
}

export interface Picture {
  file?: object | null;
  altDefault?: string | null;
  altSecond?: string | null;
  decorative?: boolean;
}

/** What is wrong with one field, in the editor's words: the fault, then the remedy. */
export interface Fault {
  /** The way to the field, for example `['gallery', 0, 'altDefault']`. */
  path: (string | number)[];
  message: string;
}
