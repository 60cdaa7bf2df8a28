import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { eventFields } from './event.ts';
import { optionalNumber, optionalText, referencesTo } from './fields.ts';

/** A workshop: people make or try out something together. */
export const workshop = {
  family: 'event',
  restName: 'workshops',
  inMenu: true,
  colours: { text: { light: '#7a4100', dark: '#f2b766' }, wall: '#7a4100', pale: '#f3d5a4', dim: '#592f00' },
  words: {
    pl: {
      one: 'Warsztaty',
      many: 'Warsztaty',
      section: {
        path: 'warsztaty',
        lead: 'Tu się coś robi razem: rysuje, buduje, wymyśla i sprawdza.',
        all: 'Wszystkie warsztaty',
      },
    },
    en: {
      one: 'Workshop',
      many: 'Workshops',
      section: {
        path: 'workshops',
        lead: 'Doing things together: drawing, building, trying out.',
        all: 'All workshops',
      },
    },
  },
  schema: z.object({
    ...eventFields,
    /** The organisations that lead it. */
    facilitators: referencesTo('organisation'),
    /** The cities that host it or send guests. */
    hostCities: optionalText,
    /** How many people can take part. */
    capacity: optionalNumber,
    /** The results, in Markdown; written afterwards. */
    report: optionalText,
  }),
} as const satisfies TypeDescription;
export type Workshop = z.output<typeof workshop.schema>;
