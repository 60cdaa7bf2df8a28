import type { TranslationState } from '../../translations/state.ts';

export interface RowSchedule {
  verb: 'publish' | 'withdraw';
  dueAt: string;
  state: 'due' | 'failed';
}

/** A row of a list: the fields of a draft, and what the CMS says beside them (src/lists/details.ts). */
export interface ListedRow {
  [field: string]: unknown;
  documentId?: string;
  /** As Strapi compares the draft with what is published. */
  status?: 'draft' | 'published' | 'modified';
  details?: {
    translation?: TranslationState;
    neighbourhoods?: string[];
    review?: 'asked' | 'returned';
    schedules?: RowSchedule[];
  };
}
