import type { Locale, TypeName } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import type { Recorder } from '../journal/recorder.ts';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
/** A call of Strapi's document service, as its middlewares see it. */
export type DocumentCall = Parameters<Middleware>[0];
/** The result of such a call. */
export type DocumentResult = Awaited<ReturnType<Middleware>>;

/** The parameters of such a call. Verbs fill in missing values before the write. */
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
  /** Undefined until a new document is written. */
  documentId: string | undefined;
}

/** The same write, once it is done. */
export interface CompletedWrite extends Write {
  documentId: string;
  /** The result for the caller. */
  result: DocumentResult;
}

/** What happens around a write, in its transaction. */
export interface Verb<Before = unknown> {
  /** Whether it can publish or withdraw a document, so that other documents begin or cease to show it. */
  changesVisibility?: true;
  /**
   * Refuses the write, or fills in missing values.
   * @returns the state before the write that `after` needs
   */
  before(write: Write): Promise<Before>;
  /** Updates what depends on the write. */
  after?(write: CompletedWrite, before: Before): Promise<void>;
}

/**
 * What a room keeps beside the content (versions, schedules, reviews). It is called before each write, in its transaction, and
 * may refuse it; what it returns is called after the verb.
 */
export type Follower = (
  write: Write,
  action: DocumentCall['action'],
  recorder: Recorder,
) => Promise<((written: CompletedWrite) => Promise<void> | void) | undefined>;

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

/** A row that another row is related to. */
export type RelatedRow = Pick<EntryRow, 'id' | 'documentId' | 'locale' | 'updatedAt'>;

/** The rows of an entry. */
export interface EntryRows {
  drafts: EntryRow[];
  /** The drafts in the languages that the write targets. */
  targeted: EntryRow[];
  published: EntryRow[];
}

/** The fields of a row that the rules check, with its components and media. */
export interface EntryFields {
  title?: string | null;
  slug?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  allDay?: boolean | null;
  datePrecision?: string | null;
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
  registration?: string | null;
  admission?: string | null;
  /** Postgres sends a decimal as text. */
  price?: number | string | null;
  currency?: string | null;
  ageFrom?: number | null;
  ageTo?: number | null;
  booking?: BookingFields | null;
  actions?: ActionFields[];
  continues?: { documentId: string }[];
  marks?: MarkFields[];
  versions?: VersionFields | null;
}

export interface BookingFields {
  need?: string | null;
  phone?: string | null;
  email?: string | null;
  link?: string | null;
  opensAt?: string | null;
  closesAt?: string | null;
  places?: string | null;
  placesLeft?: number | null;
}

export interface ActionFields {
  askedDefault?: string | null;
  askedSecond?: string | null;
  state?: string | null;
  outcomeDefault?: string | null;
  outcomeSecond?: string | null;
  year?: number | null;
  link?: string | null;
  source?: string | null;
}

export interface MarkFields {
  file?: object | null;
  darkFile?: object | null;
  altDefault?: string | null;
  altSecond?: string | null;
}

export type VersionFields = Partial<
  Record<`${'easyToRead' | 'signLanguage' | 'audio' | 'transcript'}${'Default' | 'Second'}`, string | null>
>;

export interface SiteLinkFields {
  link?: string | null;
  nameDefault?: string | null;
}

/** A document of a type without drafts. */
export interface LookupFields {
  documentId: string;
  slug?: string | null;
  slugSecond?: string | null;
  website?: string | null;
  cover?: PictureFields | null;
  logo?: MarkFields | null;
  feedAuthority?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  colours?: { accentLight?: string | null; accentDark?: string | null } | null;
  notice?: {
    textDefault?: string | null;
    link?: string | null;
    startsAt?: string | null;
    endsAt?: string | null;
  } | null;
  pinned?: { entry?: string | null; until?: string | null } | null;
  menu?: SiteLinkFields[];
  footer?: SiteLinkFields[];
}

export interface PictureFields {
  file?: object | null;
  altDefault?: string | null;
  altSecond?: string | null;
  decorative?: boolean;
}

/** What is wrong with a field, in the editor's language: the fault, then the remedy. */
export interface FieldFault {
  /** The path of the field, for example `['gallery', 0, 'altDefault']`. */
  path: (string | number)[];
  message: string;
}
