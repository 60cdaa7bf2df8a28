import { z } from 'zod';
import { instant } from './content/fields.ts';

/**
 * The journal: one row for each change that can alter the site, in the order in which the changes were committed. One row
 * is about one document in one language. A reader that holds all content keeps it right with the rows alone: where
 * `document` is null it removes that (uid, documentId, locale), else it puts the document there. A row may be applied twice.
 */

/** Where the CMS answers with rows of the journal, to the bearer of CMS_TOKEN alone. */
export const journalPath = '/api/journal';
/** How many rows an answer holds where no `limit` is asked for. */
export const journalPageSize = 200;
/** The most rows that may be asked for at once. */
export const journalMaxPageSize = 500;
/** The uid of uploaded files, which have rows of their own beside those of the documents that show them. */
export const fileUid = 'plugin::upload.file';

/** What was done to the document; `update` also where it only shows something else that changed. */
export const journalActions = ['publish', 'unpublish', 'create', 'update', 'delete'] as const;
export type JournalAction = (typeof journalActions)[number];

export const journalRow = z.object({
  /** Rises in the order of commits and is never given again; there are gaps where a change was taken back. */
  id: z.int().positive(),
  /** When the change was made, by the CMS's clock; for people, never for ordering. */
  at: instant,
  /** The account (its id in the CMS) that made the change; null for code, and once the account is deleted. */
  actor: z.int().positive().nullable(),
  /** The id of the request that caused it, as the panel's answer carries it in `X-Request-Id`; null outside of requests. */
  request: z.string().nullable(),
  action: z.enum(journalActions),
  /** The content type as Strapi names it: `api::meeting.meeting`, or `plugin::upload.file`. */
  uid: z.string(),
  documentId: z.string().min(1),
  /** The language; null for types that hold all languages in one document. */
  locale: z.string().nullable(),
  /**
   * What is published now, exactly as REST sends it with the type's `populates` tree; null where nothing is any more. Each
   * publish gives a document a new row: an `id` in here may be an old one, its `documentId` is right.
   */
  document: z.record(z.string(), z.unknown()).nullable(),
});
export type JournalRow = z.output<typeof journalRow>;

export const journalPage = z.object({
  /** The rows after the asked-for id, oldest first. */
  data: z.array(journalRow),
  meta: z.object({
    /** The highest id that was committed when the rows were read; 0 where there is none. Rows up to it remain to be read. */
    last: z.int().nonnegative(),
  }),
});
export type JournalPage = z.output<typeof journalPage>;
