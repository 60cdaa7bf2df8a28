/** The texts of an entry in one language, by field; an empty one is left out. */
export type Texts = Record<string, string>;

/** A text of the default language that is another now than when it was translated. */
export interface OlderText {
  /** What the default language said when this field was translated last. */
  was: string;
  /** Since when it says something else: an ISO 8601 instant. */
  since: string;
}
export type OlderTexts = Record<string, OlderText>;

/** What is kept of an entry's translation: docs/adr/0062. Of a translation that is current, nothing. */
export interface TranslationRecord {
  /** Whether somebody has said that the entry needs no translation. */
  unneeded: boolean;
  /** The fields in which the draft of the translation is older than the default language. */
  older: OlderTexts;
  /** Those in which the published translation is, though its draft is not any more: whoever discards the draft gets them back. */
  discarded: OlderTexts;
}

export const emptyRecord: Readonly<TranslationRecord> = { unneeded: false, older: {}, discarded: {} };

/** Whether there is anything to keep. */
export function isEmpty({ unneeded, older, discarded }: TranslationRecord): boolean {
  return !unneeded && Object.keys(older).length === 0 && Object.keys(discarded).length === 0;
}

/** The fields in which two versions differ. */
export function differingFields(one: Texts, other: Texts): string[] {
  return Object.keys({ ...one, ...other }).filter((name) => (one[name] ?? '') !== (other[name] ?? ''));
}

/** After a change in the default language. A field that says again what was translated is current again. */
export function afterSourceChange(
  record: TranslationRecord,
  before: Texts,
  now: Texts,
  at: string,
): TranslationRecord {
  const older: OlderTexts = {};
  for (const name of new Set([...Object.keys(record.older), ...differingFields(before, now)])) {
    const { was, since } = record.older[name] ?? { was: before[name] ?? '', since: at };
    if (was !== (now[name] ?? '')) older[name] = { was, since };
  }
  return { ...record, older };
}

/**
 * After a change in the translation: the fields that it has changed are current.
 * @param isPublished whether there is a published translation that the draft can be taken back to
 */
export function afterTranslation(
  record: TranslationRecord,
  fields: readonly string[],
  isPublished: boolean,
): TranslationRecord {
  const older = { ...record.older };
  const discarded = { ...record.discarded };
  for (const name of fields) {
    const text = older[name];
    if (!text) continue;
    delete older[name];
    if (isPublished) discarded[name] ??= text;
  }
  return { ...record, older, discarded };
}

/** After the draft of the translation was taken back to what is published. */
export function afterDiscard(record: TranslationRecord, source: Texts): TranslationRecord {
  const back = Object.entries(record.discarded).filter(([name, { was }]) => was !== (source[name] ?? ''));
  return { ...record, older: { ...record.older, ...Object.fromEntries(back) }, discarded: {} };
}

/** What a copy of an entry begins with. Fields that the copy begins without, or with another text, are current. */
export function copiedRecord(record: TranslationRecord, source: Texts, copy: Texts): TranslationRecord {
  const older = Object.entries(record.older).filter(([name]) => (source[name] ?? '') === (copy[name] ?? ''));
  return { unneeded: record.unneeded, older: Object.fromEntries(older), discarded: {} };
}
