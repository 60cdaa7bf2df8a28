import { recordAddresses } from './addresses/record.ts';
import { entryPaths } from './addresses/paths.ts';
import { publishedRows, rowsOf } from './rows.ts';
import { requireOwn, requireRightToPublish } from './rules/authors.ts';
import { requirePublishable } from './rules/entry.ts';
import { shareAmongPublished } from './shared-values/among.ts';
import { type FarEnds, farEndsOf, restoreFarEnds } from './shared-values/far-ends.ts';
import type { Row, Verb, Written } from './types.ts';

interface Before {
  published: Row[];
  farEnds: FarEnds;
}

/** Publishes the drafts of an entry. */
export const publish: Verb<Before> = {
  comesOrGoes: true,

  async before(write) {
    const rows = await rowsOf(write);
    await requireOwn(write, rows);
    requireRightToPublish(write);
    await requirePublishable(write, rows.meant, rows.published);
    return { published: rows.published, farEnds: await farEndsOf(write, rows.published) };
  },

  async after(write, { published: before, farEnds }) {
    const published = await publishedRows(write);
    const fresh = published.filter((row) => !before.some((old) => old.id === row.id));
    // Once more: a bulk action publishes several entries at the same time, which may want one address.
    await requirePublishable(write, fresh, published);
    await stampFirstPublication(write, fresh);
    await shareAmongPublished(write, fresh, published);
    await restoreFarEnds(write, farEnds, fresh);
    await recordAddresses(write, entryPaths(write, before), entryPaths(write, published));
  },
};

/** Keeps the time of the first publication, which feed readers must not see change, on the rows and their drafts. */
async function stampFirstPublication({ strapi, uid, documentId }: Written, fresh: Row[]): Promise<void> {
  for (const { locale, publishedAt, originallyPublishedAt } of fresh) {
    if (originallyPublishedAt) continue;
    const data = { originallyPublishedAt: publishedAt };
    await strapi.db.query(uid).updateMany({ where: { documentId, locale }, data });
  }
}
