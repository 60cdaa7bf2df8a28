import { z } from 'zod';
import { documentFields, optionalText, requiredText, slug } from './fields.ts';

/** A topic that entries of all types share. Saving it is live at once. */
export const topic = z
  .object({
    ...documentFields,
    nameDefault: requiredText,
    nameSecond: optionalText,
    /** The last part of its address in the default language. */
    slug,
    /** The last part of its address in the second language; where there is none, the same as in the default one. */
    slugSecond: slug.nullish().transform((value) => value ?? undefined),
    summaryDefault: optionalText,
    summarySecond: optionalText,
  })
  .transform(({ nameDefault, nameSecond, slug, slugSecond, summaryDefault, summarySecond, ...rest }) => ({
    ...rest,
    slug: { default: slug, second: slugSecond ?? slug },
    name: { default: nameDefault, second: nameSecond },
    summary: { default: summaryDefault, second: summarySecond },
  }));
export type Topic = z.output<typeof topic>;
