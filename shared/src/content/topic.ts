import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { documentFields, optionalText, requiredText, slug } from './fields.ts';

/** A topic of entries of any type. Changes are live as soon as they are saved. */
export const topic = {
  family: 'look-up',
  restName: 'topics',
  words: {
    pl: {
      one: 'Temat',
      many: 'Tematy',
      section: {
        path: 'tematy',
        lead: 'To samo, ale ułożone według spraw, nie miejsc.',
        all: 'Wszystkie tematy',
      },
    },
    en: {
      one: 'Topic',
      many: 'Topics',
      section: { path: 'topics', lead: 'The same, arranged by subject instead of place.', all: 'All topics' },
    },
  },
  schema: z
    .object({
      ...documentFields,
      nameDefault: requiredText,
      nameSecond: optionalText,
      /** The last part of its address in the default language. */
      slug,
      /** The last part of its address in the second language. If it is empty, `slug` applies. */
      slugSecond: slug.nullish().transform((value) => value ?? undefined),
      summaryDefault: optionalText,
      summarySecond: optionalText,
    })
    .transform(({ nameDefault, nameSecond, slug, slugSecond, summaryDefault, summarySecond, ...rest }) => ({
      ...rest,
      slug: { default: slug, second: slugSecond ?? slug },
      name: { default: nameDefault, second: nameSecond },
      summary: { default: summaryDefault, second: summarySecond },
    })),
} as const satisfies TypeDescription;
export type Topic = z.output<typeof topic.schema>;
