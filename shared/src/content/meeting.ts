import { z } from 'zod';
import type { TypeDescription } from './description.ts';
import { eventFields } from './event.ts';
import { optionalChoice, optionalText } from './fields.ts';

export const meetingKinds = ['seminar', 'conference', 'studyVisit', 'localGroup'] as const;

/** A meeting: people talk, plan and decide. */
export const meeting = {
  family: 'event',
  restName: 'meetings',
  inMenu: true,
  colours: { text: { light: '#2b3f91', dark: '#afc0ff' }, wall: '#2b3f91', pale: '#c4cffa', dim: '#1e2f73' },
  words: {
    pl: {
      one: 'Spotkanie',
      many: 'Spotkania',
      kinds: {
        seminar: 'Seminarium',
        conference: 'Konferencja',
        studyVisit: 'Wizyta studyjna',
        localGroup: 'Lokalna Grupa Wsparcia',
      } satisfies Record<(typeof meetingKinds)[number], string>,
      section: { path: 'spotkania', lead: 'Przyjdź, posłuchaj, powiedz swoje.', all: 'Wszystkie spotkania' },
    },
    en: {
      one: 'Meeting',
      many: 'Meetings',
      kinds: {
        seminar: 'Seminar',
        conference: 'Conference',
        studyVisit: 'Study visit',
        localGroup: 'Local Support Group',
      } satisfies Record<(typeof meetingKinds)[number], string>,
      section: { path: 'meetings', lead: 'Come along, listen, have your say.', all: 'All meetings' },
    },
  },
  schema: z.object({
    ...eventFields,
    kind: optionalChoice(meetingKinds),
    /** The topics of the meeting, in Markdown. */
    agenda: optionalText,
    /** What people said and agreed, in Markdown; written afterwards. */
    minutes: optionalText,
  }),
} as const satisfies TypeDescription;
export type Meeting = z.output<typeof meeting.schema>;
