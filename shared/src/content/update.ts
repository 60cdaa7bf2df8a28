import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { choice, entryFields, optionalDay, referencesTo, subjectFields } from './fields.ts';

/** A piece of news: something that has just happened or is about to. */
export const update = {
  family: 'entry',
  restName: 'updates',
  inMenu: true,
  words: {
    pl: {
      one: 'Aktualność',
      many: 'Aktualności',
      label: 'Co nowego',
      section: {
        path: 'aktualnosci',
        title: 'Co nowego',
        lead: 'Co się ostatnio wydarzyło i co zaraz się zacznie.',
        all: 'Wszystkie wiadomości',
      },
    },
    en: {
      one: 'Update',
      many: 'Updates',
      label: 'What’s new',
      section: {
        path: 'updates',
        title: 'What’s new',
        lead: 'What has just happened and what is about to.',
        all: 'All the news',
      },
    },
  },
  schema: z.object({
    ...entryFields,
    ...subjectFields,
    /** The day of the news. If it is empty, the day of the first publication counts. */
    date: optionalDay,
    /** Major news leads the home page; minor news is a small note. */
    importance: choice(['minor', 'major'], 'minor'),
    projects: referencesTo('project'),
  }),
} as const satisfies TypeDescription;
export type Update = z.output<typeof update.schema>;
