import { z } from 'zod';
import { entryFields } from './fields.ts';

/** A page that stands by itself: about, privacy. */
export const page = z.object(entryFields);
export type Page = z.output<typeof page>;
