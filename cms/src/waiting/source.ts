import type { Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import type { Words } from '../panel/types.ts';

/** What can wait for somebody, in the order in which the panel's home page shows it; its words: admin/messages/waiting.ts. */
export const waitingKinds = [
  /** Pages that could not be rendered. */
  'failedPages',
  /** Publications and withdrawals that somebody had planned and that failed. */
  'failedSchedules',
  /** Entries that an Author has marked as ready; for those who may publish. */
  'toReview',
  /** One's own entries that somebody has sent back. */
  'sentBack',
  /** One's own entries that the site does not show yet. */
  'ownDrafts',
  /** Publications and withdrawals to come. */
  'scheduled',
  /** Entries whose page has a link that leads nowhere. */
  'deadLinks',
  /** Past events without notes or a report. */
  'withoutReport',
  /** Entries that somebody wanted to look through by now. */
  'reviewDue',
  /** Published entries without a translation. */
  'untranslated',
  /** Translations that are older than the text in the default language. */
  'outdatedTranslations',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** An entry in a language, and what waits there. */
export interface WaitingEntry {
  uid: string;
  documentId: string;
  /** Null for types that hold all languages in one document. */
  locale: Locale | null;
  title: string | null;
  /** Since when it waits, or when it is due: an ISO 8601 instant. */
  since: string | null;
  /** What there is to know, in a few words of people: the link that is dead, who sent it back. */
  detail?: Words;
  /** The field where it is to be done. */
  field?: string;
}

/** The first entries of a kind, and how many there are. */
export interface WaitingEntries {
  count: number;
  /** What is most urgent, first. */
  first: WaitingEntry[];
  /** Where the content manager lists all of them: a filtered list of each type, with how many it has. */
  lists?: { uid: string; count: number; query: string }[];
}

/** Who asks, and how much they want to know. */
export interface WaitingQuery {
  user: { id: number };
  /** Strapi's ability of the user, as in the request's state. */
  userAbility: unknown;
  /** The longest list that is wanted. */
  most: number;
}

/**
 * Finds what waits for a user. It tells nobody of an entry that they may not read, in the count neither
 * (`permittedWhere` in doors/readable.ts), and of nothing that they may not do. It takes milliseconds with 10,000 entries: it
 * counts in the database, and reads no more rows than are listed.
 */
export interface WaitingSource {
  kind: WaitingKind;
  find(strapi: Core.Strapi, query: WaitingQuery): Promise<WaitingEntries>;
}
