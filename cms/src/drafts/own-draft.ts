import type { EditorialType, Locale } from '@osiedle/shared';

/** What the panel's home page says of an entry that somebody has begun. */
export interface OwnDraft {
  type: EditorialType;
  documentId: string;
  locale: Locale;
  title: string | null;
  /** An ISO 8601 instant. */
  updatedAt: string;
}
