import { z } from 'zod';
import { eventFields } from './event.ts';
import { optionalNumber, optionalText, references } from './fields.ts';

/** A workshop: people make or try out something together. */
export const workshop = z.object({
  ...eventFields,
  /** The organisations that lead it. */
  facilitators: references,
  /** The cities that host it or send guests. */
  hostCities: optionalText,
  /** How many people can take part. */
  capacity: optionalNumber,
  /** What came of it, in Markdown; written afterwards. */
  report: optionalText,
});
export type Workshop = z.output<typeof workshop>;
