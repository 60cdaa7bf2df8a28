import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { entryFields } from './fields.ts';

/** A page outside all sections: about, privacy. */
export const page = {
  family: 'entry',
  restName: 'pages',
  words: { pl: { one: 'Strona', many: 'Strony' }, en: { one: 'Page', many: 'Pages' } },
  schema: z.object(entryFields),
} as const satisfies TypeDescription;
export type Page = z.output<typeof page.schema>;
