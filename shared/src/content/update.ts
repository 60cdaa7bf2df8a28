import { z } from 'zod';
import { choice, entryFields, optionalDay, references, subjectFields } from './fields.ts';

/** A piece of news: what has just happened or is about to. */
export const update = z.object({
  ...entryFields,
  ...subjectFields,
  /** The day of the news; where none is given, the day of its first publication. */
  date: optionalDay,
  /** Whether it is big news, which leads the home page, or a small note. */
  importance: choice(['minor', 'major'], 'minor'),
  projects: references,
});
export type Update = z.output<typeof update>;
