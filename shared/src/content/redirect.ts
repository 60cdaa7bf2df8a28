import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { documentFields, optionalText } from './fields.ts';

/** An old address of the site, moved or gone. The CMS writes it; editors can change it. */
export const redirect = {
  family: 'look-up',
  restName: 'redirects',
  words: {
    pl: { one: 'Przekierowanie', many: 'Przekierowania' },
    en: { one: 'Redirect', many: 'Redirects' },
  },
  schema: z.object({
    ...documentFields,
    /** The old address, a path such as `/spotkania/stara-nazwa/`; with a query, such as `/index.php?id=12`, it is that one alone. */
    from: z.string().regex(/^\/\S*$/),
    /** Whether the page has moved (301) or is gone for good (410). */
    kind: z.enum(['moved', 'gone']),
    /** The new address; empty if the page is gone. */
    to: optionalText,
  }),
} as const satisfies TypeDescription;
export type Redirect = z.output<typeof redirect.schema>;
