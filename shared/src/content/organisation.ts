import { z } from 'zod';
import { documentFields, optionalText, requiredText } from './fields.ts';

/** An organisation: an office, a school, a club, a partner city. Saving it is live at once. */
export const organisation = z
  .object({
    ...documentFields,
    nameDefault: requiredText,
    nameSecond: optionalText,
    cityDefault: optionalText,
    citySecond: optionalText,
    website: optionalText,
  })
  .transform(({ nameDefault, nameSecond, cityDefault, citySecond, ...rest }) => ({
    ...rest,
    name: { default: nameDefault, second: nameSecond },
    city: { default: cityDefault, second: citySecond },
  }));
export type Organisation = z.output<typeof organisation>;
