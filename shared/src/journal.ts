import { z } from 'zod';
import { instant } from './content/fields.ts';

/**
 * The journal has one row for each change that can alter the site, in commit order. A row is about one document in one
 * language. A reader that holds all content keeps it up to date with the rows alone. If `document` is null, it removes
 * that (uid, documentId, locale); otherwise it stores the document there. Applying a row twice does no harm.
 */

/** The CMS's path for rows of the journal. It requires CMS_TOKEN as bearer token. */
export const journalPath = '/api/journal';
/** The number of rows in an answer to a request without `limit`. */
export const journalPageSize = 200;
/** The highest `limit` of a request. */
export const journalMaxPageSize = 500;
/** The uid of uploaded files. They have their own rows, besides those of the documents that show them. */
export const fileUid = 'plugin::upload.file';

/** The kind of change. `update` also covers a document that only shows something else that changed. */
export const journalActions = ['publish', 'unpublish', 'create', 'update', 'delete'] as const;
export type JournalAction = (typeof journalActions)[number];

export const journalRow = z.object({
  /** Rises in commit order and is never used again. Changes that were rolled back leave gaps. */
  id: z.int().positive(),
  /** The time of the change by the CMS's clock. For people to read, never for ordering. */
  at: instant,
  /** The id of the CMS account that made the change; null if code made it or the account no longer exists. */
  actor: z.int().positive().nullable(),
  /** The id of the request that made the change, from the answer's `X-Request-Id`; null outside requests. */
  request: z.string().nullable(),
  action: z.enum(journalActions),
  /** Strapi's name of the content type: `api::meeting.meeting`, or `plugin::upload.file`. */
  uid: z.string(),
  documentId: z.string().min(1),
  /** The language; null for types that hold all languages in one document. */
  locale: z.string().nullable(),
  /**
   * The published document, exactly as REST sends it with the type's `populates` tree; null if it is no longer
   * published. Strapi makes a new database row at each publish. An `id` in here may therefore be out of date;
   * `documentId` is right.
   */
  document: z.record(z.string(), z.unknown()).nullable(),
});
export type JournalRow = z.output<typeof journalRow>;

export const journalPage = z.object({
  /** The rows after the requested id, oldest first. */
  data: z.array(journalRow),
  meta: z.object({
    /**
     * The highest id that was committed when the rows were read, or 0. The reader still has to fetch the rows up to it.
     */
    last: z.int().nonnegative(),
  }),
});
export type JournalPage = z.output<typeof journalPage>;

/** The CMS's path for {@link withdrawals}, for any token that may read. */
export const withdrawalsPath = '/api/withdrawals';

/** When a document of each type was last withdrawn or deleted, in each language. What was withdrawn is not named. */
export const withdrawals = z.object({
  data: z.array(journalRow.pick({ uid: true, locale: true, at: true })),
});
export type Withdrawals = z.output<typeof withdrawals>;
