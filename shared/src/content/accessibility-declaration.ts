import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { choice, documentFields, optionalDay, optionalText } from './fields.ts';

export const conformances = ['full', 'partial', 'none'] as const;

/**
 * The accessibility declaration. Polish law requires one on every public body's site (technical conditions 2.0 of
 * 31 July 2024 to the Act of 4 April 2019). Changes are live as soon as they are saved.
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
      /** When the site last changed substantially (a11y-data-aktualizacja). */
      siteUpdatedOn: optionalDay,
      /** When the declaration was made (a11y-data-sporzadzenie). */
      preparedOn: optionalDay,
      /** When the declaration was last reviewed (a11y-data-przeglad). */
      reviewedOn: optionalDay,
      /** How far the site complies with the law (a11y-status). */
      conformance: choice(conformances, 'partial'),
      /** How the conformance was assessed: by the body itself or by others. */
      assessmentDefault: optionalText,
      assessmentSecond: optionalText,
      /** What is not accessible, why, and the alternatives, in Markdown. */
      limitationsDefault: optionalText,
      limitationsSecond: optionalText,
      /** The unit that answers questions (a11y-kontakt). */
      contactDefault: optionalText,
      contactSecond: optionalText,
      /** a11y-email */
      email: optionalText,
      /** a11y-telefon */
      phone: optionalText,
      /** How to complain, in Markdown. If it is empty, the page shows the model text of the law (a11y-procedura). */
      procedureDefault: optionalText,
      procedureSecond: optionalText,
      /** How to get into the building, in Markdown (a11y-architektura). */
      architectureDefault: optionalText,
      architectureSecond: optionalText,
      /** Sign language and other ways to communicate with the office, in Markdown (a11y-komunikacja). */
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
