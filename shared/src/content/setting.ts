import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { documentFields, optionalText, requiredText } from './fields.ts';

/** The texts of the whole site. Changes are live as soon as they are saved. */
export const setting = {
  family: 'single',
  restName: 'setting',
  words: {
    pl: { one: 'Ustawienia strony', many: 'Ustawienia strony' },
    en: { one: 'Site settings', many: 'Site settings' },
  },
  schema: z
    .object({
      ...documentFields,
      /** The name of the site, at the head of every page. */
      siteNameDefault: requiredText,
      siteNameSecond: optionalText,
      /** The large sentence that opens the home page. */
      headlineDefault: optionalText,
      headlineSecond: optionalText,
      /** One or two sentences about the site, below the headline. */
      introductionDefault: optionalText,
      introductionSecond: optionalText,
      /** The public body that runs the site. */
      publisherDefault: optionalText,
      publisherSecond: optionalText,
      publisherAddress: optionalText,
      contactEmail: optionalText,
      contactPhone: optionalText,
    })
    .transform(
      ({
        siteNameDefault,
        siteNameSecond,
        headlineDefault,
        headlineSecond,
        introductionDefault,
        introductionSecond,
        publisherDefault,
        publisherSecond,
        ...rest
      }) => ({
        ...rest,
        siteName: { default: siteNameDefault, second: siteNameSecond },
        headline: { default: headlineDefault, second: headlineSecond },
        introduction: { default: introductionDefault, second: introductionSecond },
        publisher: { default: publisherDefault, second: publisherSecond },
      }),
    ),
} as const satisfies TypeDescription;
export type Setting = z.output<typeof setting.schema>;
