import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import {
  documentFields,
  optionalNumber,
  optionalPicture,
  optionalText,
  requiredText,
  slug,
} from './fields.ts';

/** The lines of a text, without empty ones. */
const lines = optionalText.transform((value = '') =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
);

/** A neighbourhood (osiedle). Changes are live as soon as they are saved. */
export const neighbourhood = {
  family: 'look-up',
  restName: 'neighbourhoods',
  inMenu: true,
  words: {
    pl: {
      one: 'Osiedle',
      many: 'Osiedla',
      section: {
        path: 'osiedla',
        lead: 'Wybierz swoje i zobacz wszystko, co się na nim dzieje.',
        all: 'Wszystkie osiedla',
      },
    },
    en: {
      one: 'Neighbourhood',
      many: 'Neighbourhoods',
      section: {
        path: 'neighbourhoods',
        lead: 'Choose yours and see everything that goes on there.',
        all: 'All neighbourhoods',
      },
    },
  },
  schema: z
    .object({
      ...documentFields,
      nameDefault: requiredText,
      nameSecond: optionalText,
      /** The last part of its address, the same in both languages. */
      slug,
      /** The district of the city. */
      districtDefault: optionalText,
      districtSecond: optionalText,
      /** One or two plain sentences. */
      summaryDefault: optionalText,
      summarySecond: optionalText,
      /** A description of the neighbourhood, in Markdown. */
      descriptionDefault: optionalText,
      descriptionSecond: optionalText,
      cover: optionalPicture,
      /** Its position in lists, lowest first. */
      order: optionalNumber,
      /** Its streets, one a line, so that residents find it by their own. */
      streets: lines,
    })
    .transform(
      ({
        nameDefault,
        nameSecond,
        districtDefault,
        districtSecond,
        summaryDefault,
        summarySecond,
        descriptionDefault,
        descriptionSecond,
        ...rest
      }) => ({
        ...rest,
        name: { default: nameDefault, second: nameSecond },
        district: { default: districtDefault, second: districtSecond },
        summary: { default: summaryDefault, second: summarySecond },
        description: { default: descriptionDefault, second: descriptionSecond },
      }),
    ),
} as const satisfies TypeDescription;
export type Neighbourhood = z.output<typeof neighbourhood.schema>;
