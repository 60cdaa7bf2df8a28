import { z } from 'zod';
import { eventFields } from './event.ts';
import { optionalChoice, optionalText } from './fields.ts';

export const meetingKinds = ['seminar', 'conference', 'studyVisit', 'localGroup'] as const;

/** A meeting: people talk, plan and decide. */
export const meeting = z.object({
  ...eventFields,
  kind: optionalChoice(meetingKinds),
  /** What will be talked about, in Markdown. */
  agenda: optionalText,
  /** What was said and agreed, in Markdown; written afterwards. */
  minutes: optionalText,
});
export type Meeting = z.output<typeof meeting>;
