import { entryRows } from './rows.ts';
import { requireOwn } from './rules/authors.ts';
import { propagateToDrafts } from './shared-values/propagate.ts';
import type { EntryRow, Verb } from './types.ts';

/** Takes a draft back to what is published. */
export const discard: Verb<EntryRow[]> = {
  async before(write) {
    const rows = await entryRows(write);
    await requireOwn(write, rows);
    return rows.drafts;
  },

  after: propagateToDrafts,
};
