import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { documentFields, optionalMark, optionalText, requiredText } from './fields.ts';

/** An organisation: an office, a school, a club, a partner city. Changes are live as soon as they are saved. */
export const organisation = {
  family: 'look-up',
  restName: 'organisations',
  words: {
    pl: { one: 'Organizacja', many: 'Organizacje' },
    en: { one: 'Organisation', many: 'Organisations' },
  },
  schema: z
    .object({
      ...documentFields,
      nameDefault: requiredText,
      nameSecond: optionalText,
      cityDefault: optionalText,
      citySecond: optionalText,
      website: optionalText,
      /** Its logo, for light and dark backgrounds. */
      logo: optionalMark,
    })
    .transform(({ nameDefault, nameSecond, cityDefault, citySecond, ...rest }) => ({
      ...rest,
      name: { default: nameDefault, second: nameSecond },
      city: { default: cityDefault, second: citySecond },
    })),
} as const satisfies TypeDescription;
export type Organisation = z.output<typeof organisation.schema>;
