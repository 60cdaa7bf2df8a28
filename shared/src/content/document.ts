import { z } from 'zod';
import {
  entryFields,
  flag,
  optionalChoice,
  optionalDay,
  optionalFile,
  references,
  subjectFields,
} from './fields.ts';

export const documentKinds = ['plan', 'report', 'resolution', 'form', 'other'] as const;

/** A document: a file to download, and its text as a page (`body`) for those who cannot use the file. */
export const document = z.object({
  ...entryFields,
  ...subjectFields,
  file: optionalFile,
  /** The day on which it was issued. */
  issuedOn: optionalDay,
  kind: optionalChoice(documentKinds),
  /** Whether the file itself can be read by a screen reader. */
  accessible: flag,
  /** Those who issued it. */
  issuers: references,
});
export type Document = z.output<typeof document>;
