import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import {
  entryFields,
  flag,
  optionalChoice,
  optionalDay,
  optionalFile,
  referencesTo,
  subjectFields,
} from './fields.ts';

export const documentKinds = ['plan', 'report', 'resolution', 'form', 'other'] as const;

/** A document: a file to download, and its text (`body`) as a page for readers who cannot use the file. */
export const document = {
  family: 'entry',
  restName: 'documents',
  words: {
    pl: {
      one: 'Dokument',
      many: 'Dokumenty',
      kinds: {
        plan: 'Plan',
        report: 'Raport',
        resolution: 'Uchwała',
        form: 'Formularz',
        other: 'Dokument',
      } satisfies Record<(typeof documentKinds)[number], string>,
      section: {
        path: 'dokumenty',
        lead: 'Plany, raporty i uchwały: do pobrania i do czytania na ekranie.',
        all: 'Wszystkie dokumenty',
      },
    },
    en: {
      one: 'Document',
      many: 'Documents',
      kinds: {
        plan: 'Plan',
        report: 'Report',
        resolution: 'Resolution',
        form: 'Form',
        other: 'Document',
      } satisfies Record<(typeof documentKinds)[number], string>,
      section: {
        path: 'documents',
        lead: 'Plans, reports and resolutions, to download and to read on screen.',
        all: 'All documents',
      },
    },
  },
  schema: z.object({
    ...entryFields,
    ...subjectFields,
    file: optionalFile,
    /** The day of issue. */
    issuedOn: optionalDay,
    kind: optionalChoice(documentKinds),
    /** Whether a screen reader can read the file. */
    accessible: flag,
    /** The organisations that issued it. */
    issuers: referencesTo('organisation'),
  }),
} as const satisfies TypeDescription;
export type Document = z.output<typeof document.schema>;
