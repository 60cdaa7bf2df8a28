import type { EditorialType, Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { addTable } from '../database/own-table.ts';

export const stepsUid = 'osiedle::review-step';
export const commentsUid = 'osiedle::review-comment';
export const lettersOffUid = 'osiedle::review-letters-off';

/** An entry in one language: what is reviewed. */
export interface ReviewedEntry {
  uid: string;
  documentId: string;
  locale: Locale;
}

/** What can become of a review, in this order: somebody asks for it, and it is sent back or published. */
export type StepKind = 'asked' | 'returned' | 'published';

/** The last step is the state of the review. Once it is published, the earlier ones are gone. */
export interface StoredStep extends ReviewedEntry {
  id: number;
  step: StepKind;
  actor: number | null;
  /** ISO 8601 text, which no time zone can shift. */
  at: string;
  note: string | null;
}

export interface StoredComment extends ReviewedEntry {
  id: number;
  /** The field, as `paths.ts` describes it; empty for the entry as a whole. */
  path: string;
  actor: number | null;
  at: string;
  text: string;
  /** Null while there is something to do. */
  resolvedAt: string | null;
}

/** Of a type's uid, the type. */
export const typeOf = (uid: string) => uid.split('.').at(-1) as EditorialType;

const entry = {
  uid: 'string',
  documentId: 'string',
  locale: 'string',
  actor: 'integer?',
  at: 'string',
} as const;
const entryColumns = ['uid', 'document_id', 'locale'];

/** Registers the tables of reviews. */
export function registerReviewTables(strapi: Core.Strapi): void {
  addTable(strapi, {
    uid: stepsUid,
    tableName: 'review_steps',
    columns: { ...entry, step: 'string', note: 'text?' },
    indexes: [{ name: 'osiedle_review_steps_entry', columns: [...entryColumns, 'step'], type: 'unique' }],
  });
  addTable(strapi, {
    uid: commentsUid,
    tableName: 'review_comments',
    columns: { ...entry, path: 'string', text: 'text', resolvedAt: 'string?' },
    indexes: [{ name: 'osiedle_review_comments_entry', columns: entryColumns }],
  });
  // The accounts that want no letters about reviews.
  addTable(strapi, {
    uid: lettersOffUid,
    tableName: 'review_letters_off',
    columns: { actor: 'integer' },
    indexes: [{ name: 'osiedle_review_letters_off', columns: ['actor'], type: 'unique' }],
  });
}
