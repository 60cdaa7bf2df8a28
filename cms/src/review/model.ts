import type { EditorialType, Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';

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

const required = { notNullable: true };
const entry = {
  id: { type: 'increments' },
  uid: { type: 'string', column: required },
  documentId: { type: 'string', column: required },
  locale: { type: 'string', column: required },
  actor: { type: 'integer' },
  at: { type: 'string', column: required },
};
const entryColumns = ['uid', 'document_id', 'locale'];

/** Registers the tables of reviews: plain models, unknown to the panel, the REST API and content files. */
export function registerReviewTables(strapi: Core.Strapi): void {
  const models = [
    {
      uid: stepsUid,
      singularName: 'review-step',
      tableName: 'review_steps',
      attributes: { ...entry, step: { type: 'string', column: required }, note: { type: 'text' } },
      indexes: [{ name: 'osiedle_review_steps_entry', columns: [...entryColumns, 'step'], type: 'unique' }],
    },
    {
      uid: commentsUid,
      singularName: 'review-comment',
      tableName: 'review_comments',
      attributes: {
        ...entry,
        path: { type: 'string', column: required },
        text: { type: 'text', column: required },
        resolvedAt: { type: 'string' },
      },
      indexes: [{ name: 'osiedle_review_comments_entry', columns: entryColumns }],
    },
    {
      // The accounts that want no letters about reviews.
      uid: lettersOffUid,
      singularName: 'review-letters-off',
      tableName: 'review_letters_off',
      attributes: { id: { type: 'increments' }, actor: { type: 'integer', column: required } },
      indexes: [{ name: 'osiedle_review_letters_off', columns: ['actor'], type: 'unique' }],
    },
  ];
  for (const model of models) strapi.get('models').add(model as never);
}
