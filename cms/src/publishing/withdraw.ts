import { entryPaths } from './addresses/paths.ts';
import { updateRedirects } from './addresses/update-redirects.ts';
import { isTargeted, publishedRows, entryRows } from './rows.ts';
import { requireOwn, requireRightToPublish } from './rules/authors.ts';
import type { EntryRow, Verb } from './types.ts';

/** Withdraws an entry, or deletes it. */
export const withdraw: Verb<EntryRow[]> = {
  changesVisibility: true,

  async before(write) {
    const rows = await entryRows(write);
    await requireOwn(write, rows);
    if (rows.published.some((row) => isTargeted(row.locale, write.params))) requireRightToPublish(write);
    return rows.published;
  },

  async after(write, before) {
    const published = await publishedRows(write);
    await updateRedirects(write, entryPaths(write, before), entryPaths(write, published));
  },
};
