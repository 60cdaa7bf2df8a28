import { entryPaths } from './addresses/paths.ts';
import { recordAddresses } from './addresses/record.ts';
import { isMeant, publishedRows, rowsOf } from './rows.ts';
import { requireOwn, requireRightToPublish } from './rules/authors.ts';
import type { Row, Verb } from './types.ts';

/** Takes an entry off the site, or deletes it altogether. */
export const withdraw: Verb<Row[]> = {
  comesOrGoes: true,

  async before(write) {
    const rows = await rowsOf(write);
    await requireOwn(write, rows);
    if (rows.published.some((row) => isMeant(row.locale, write.params))) requireRightToPublish(write);
    return rows.published;
  },

  async after(write, before) {
    const published = await publishedRows(write);
    await recordAddresses(write, entryPaths(write, before), entryPaths(write, published));
  },
};
