import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { choice, documentFields, optionalDay, optionalText } from './fields.ts';

export const conformances = ['full', 'partial', 'none'] as const;

/**
 * The accessibility declaration that Polish law asks of every public body's site (technical conditions 2.0 of
 * 31 July 2024 to the Act of 4 April 2019). Saving it is live at once.
 */
export const accessibilityDeclaration = {
  family: 'single',
  restName: 'accessibility-declaration',
  words: {
    pl: { one: 'Deklaracja dostępności', many: 'Deklaracja dostępności' },
    en: { one: 'Accessibility declaration', many: 'Accessibility declaration' },
  },
  schema: z
    .object({
      ...documentFields,
      /** When the site was first published (a11y-data-publikacja). */
      sitePublishedOn: optionalDay,
      /** When it last changed in a big way (a11y-data-aktualizacja). */
      siteUpdatedOn: optionalDay,
      /** When the declaration was made (a11y-data-sporzadzenie). */
      preparedOn: optionalDay,
      /** When it was last looked through (a11y-data-przeglad). */
      reviewedOn: optionalDay,
      /** How far the site meets the law (a11y-status). */
      conformance: choice(conformances, 'partial'),
      /** How that was found out: by an own assessment, by an outside one. */
      assessmentDefault: optionalText,
      assessmentSecond: optionalText,
      /** What is not accessible, why, and what to use instead, in Markdown. */
      limitationsDefault: optionalText,
      limitationsSecond: optionalText,
      /** The unit that answers questions (a11y-kontakt). */
      contactDefault: optionalText,
      contactSecond: optionalText,
      /** a11y-email */
      email: optionalText,
      /** a11y-telefon */
      phone: optionalText,
      /** How to complain, in Markdown; where it is empty, the text of the law's model stands (a11y-procedura). */
      procedureDefault: optionalText,
      procedureSecond: optionalText,
      /** How to get into the building, in Markdown (a11y-architektura). */
      architectureDefault: optionalText,
      architectureSecond: optionalText,
      /** Sign language and other ways to talk with the office, in Markdown (a11y-komunikacja). */
      communicationDefault: optionalText,
      communicationSecond: optionalText,
    })
    .transform(
      ({
        assessmentDefault,
        assessmentSecond,
        limitationsDefault,
        limitationsSecond,
        contactDefault,
        contactSecond,
        procedureDefault,
        procedureSecond,
        architectureDefault,
        architectureSecond,
        communicationDefault,
        communicationSecond,
        ...rest
      }) => ({
        ...rest,
        assessment: { default: assessmentDefault, second: assessmentSecond },
        limitations: { default: limitationsDefault, second: limitationsSecond },
        contact: { default: contactDefault, second: contactSecond },
        procedure: { default: procedureDefault, second: procedureSecond },
        architecture: { default: architectureDefault, second: architectureSecond },
        communication: { default: communicationDefault, second: communicationSecond },
      }),
    ),
} as const satisfies TypeDescription;
export type AccessibilityDeclaration = z.output<typeof accessibilityDeclaration.schema>;
