/**
 * How an entry's second language stands to its default one. `missing`: it is not there. `unneeded`: it is not there, and
 * somebody has said that it need not be. `outdated`: it is older than the default language. `only`: the default language is
 * not there.
 */
export const translationStates = ['missing', 'unneeded', 'outdated', 'current', 'only'] as const;
export type TranslationState = (typeof translationStates)[number];

/** What somebody says of a translation. */
export type TranslationMark = 'current' | 'unneeded' | 'needed';

/** A text of the default language that has changed since it was translated. */
export interface ChangedText {
  name: string;
  /** When it was translated last. */
  was: string;
  now: string;
  /** Since when it is another: an ISO 8601 instant. */
  since: string;
}

/** What the form is told of an entry's translation. */
export interface TranslationStatus {
  state: TranslationState;
  /** The changes that the translation lacks, the oldest first. */
  changed: ChangedText[];
  /** What was compared, for whoever says that the translation is current. */
  version: string;
}
