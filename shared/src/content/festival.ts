import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { eventFields } from './event.ts';
import { list, optionalChoice, optionalInstant, optionalText } from './fields.ts';

export const festivalKinds = ['fete', 'concert', 'contest'] as const;

/** One item of a festival's programme. */
export const programmeItem = z
  .object({
    /** When it begins; empty if it lasts all day. */
    startsAt: optionalInstant,
    /** What happens, in the default language. */
    titleDefault: optionalText,
    /** What happens, in the second language. */
    titleSecond: optionalText,
  })
  .transform(({ startsAt, titleDefault, titleSecond }) => ({
    startsAt,
    title: { default: titleDefault, second: titleSecond },
  }));
export type ProgrammeItem = z.output<typeof programmeItem>;

/** A festival: a fête, a concert or a contest, mostly out of doors. */
export const festival = {
  family: 'event',
  restName: 'festivals',
  inMenu: true,
  colours: { text: { light: '#9b164c', dark: '#ff9dbe' }, wall: '#a01850', pale: '#ffc2d8', dim: '#7c0f3c' },
  words: {
    pl: {
      one: 'Festyn',
      many: 'Festyny',
      kinds: { fete: 'Festyn', concert: 'Koncert', contest: 'Konkurs' } satisfies Record<
        (typeof festivalKinds)[number],
        string
      >,
      section: {
        path: 'festyny',
        lead: 'Festyny, koncerty i konkursy, najchętniej pod chmurką.',
        all: 'Wszystkie festyny',
      },
    },
    en: {
      one: 'Festival',
      many: 'Festivals',
      kinds: { fete: 'Fête', concert: 'Concert', contest: 'Contest' } satisfies Record<
        (typeof festivalKinds)[number],
        string
      >,
      section: {
        path: 'festivals',
        lead: 'Fêtes, concerts and contests, in the open air if we can help it.',
        all: 'All festivals',
      },
    },
  },
  schema: z.object({
    ...eventFields,
    kind: optionalChoice(festivalKinds),
    programme: list(programmeItem),
    /** The date in case of bad weather. */
    rainDate: optionalInstant,
    /** What it was like, in Markdown; written afterwards. */
    report: optionalText,
  }),
} as const satisfies TypeDescription;
export type Festival = z.output<typeof festival.schema>;
