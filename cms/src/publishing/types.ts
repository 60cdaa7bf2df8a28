import type { Locale, TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
/** A call of Strapi's document service, as its middlewares see it. */
export type DocumentCall = Parameters<Middleware>[0];
/** What such a call gives. */
export type DocumentResult = Awaited<ReturnType<Middleware>>;

/** What such a call asks for. What is missing is filled in before the write. */
export interface WriteParams {
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
  params: WriteParams;
  /** Absent until a new document is written. */
  documentId: string | undefined;
}

/** The same write, once it is done. */
export interface CompletedWrite extends Write {
  documentId: string;
  /** What the caller gets. */
  result: DocumentResult;
}

/** What happens around a write, in its transaction. */
export interface Verb<Before = unknown> {
  /** Whether it can bring a document to the site or take it off, so that others begin or cease to show it. */
  changesVisibility?: true;
  /**
   * Refuses the write, or fills in what is missing.
   * @returns what has to be known afterwards of how things were
   */
  before(write: Write): Promise<Before>;
  /** Brings in step with the write what depends on it. */
  after?(write: CompletedWrite, before: Before): Promise<void>;
}

/** A row of the database: one language and one status (draft or published) of an entry. */
export interface EntryRow {
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
export type PopulatedRow = EntryRow & Record<string, unknown>;

/** What a row is related to. */
export type RelatedRow = Pick<EntryRow, 'id' | 'documentId' | 'locale' | 'updatedAt'>;

/** The rows of an entry. */
export interface EntryRows {
  drafts: EntryRow[];
  /** Those drafts that the write is about. */
  targeted: EntryRow[];
  published: EntryRow[];
}

/** The content of a row that rules speak of, with its components and media. */
export interface EntryFields {
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
  cover?: PictureFields | null;
  gallery?: PictureFields[];
}

/** A document of a type without drafts. */
export interface LookupFields {
  documentId: string;
  slug?: string | null;
  slugSecond?: string | null;
  website?: string | null;
  cover?: PictureFields | null;
}

export interface PictureFields {
  file?: object | null;
  altDefault?: string | null;
  altSecond?: string | null;
  decorative?: boolean;
}

/** What is wrong with one field, in the editor's words: the fault, then the remedy. */
export interface FieldFault {
  /** The way to the field, for example `['gallery', 0, 'altDefault']`. */
  path: (string | number)[];
  message: string;
}
