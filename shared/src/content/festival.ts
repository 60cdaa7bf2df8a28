import { z } from 'zod';
import { eventFields } from './event.ts';
import { list, optionalChoice, optionalInstant, optionalText } from './fields.ts';

export const festivalKinds = ['fete', 'concert', 'contest'] as const;

/** One item of a festival's programme. */
export const programmeItem = z
  .object({
    /** When it begins; left empty where it goes on all day. */
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
export const festival = z.object({
  ...eventFields,
  kind: optionalChoice(festivalKinds),
  programme: list(programmeItem),
  /** When it is held instead if the weather is bad. */
  rainDate: optionalInstant,
  /** What it was like, in Markdown; written afterwards. */
  report: optionalText,
});
export type Festival = z.output<typeof festival>;
