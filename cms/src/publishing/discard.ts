import { rowsOf } from './rows.ts';
import { requireOwn } from './rules/authors.ts';
import { shareAmongDrafts } from './shared-values/among.ts';
import type { Row, Verb } from './types.ts';

/** Takes a draft back to what is published. */
export const discard: Verb<Row[]> = {
  async before(write) {
    const rows = await rowsOf(write);
    await requireOwn(write, rows);
    return rows.drafts;
  },

  after: shareAmongDrafts,
};
