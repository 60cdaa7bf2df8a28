import { updateRedirects } from './addresses/update-redirects.ts';
import { entryPaths } from './addresses/paths.ts';
import { publishedRows, entryRows } from './rows.ts';
import { countSignificantChanges, readAnnouncements, type Announcement } from './significant-changes.ts';
import { requireOwn, requireRightToPublish } from './rules/authors.ts';
import { requirePublishable } from './rules/entry.ts';
import { propagateToPublished } from './shared-values/propagate.ts';
import {
  type InverseRelations,
  readInverseRelations,
  restoreInverseRelations,
} from './shared-values/inverse-relations.ts';
import type { EntryRow, Verb, CompletedWrite } from './types.ts';

interface Before {
  published: EntryRow[];
  announcements: Announcement[];
  inverseRelations: InverseRelations;
}

/** Publishes the drafts of an entry. */
export const publish: Verb<Before> = {
  changesVisibility: true,

  async before(write) {
    const rows = await entryRows(write);
    await requireOwn(write, rows);
    requireRightToPublish(write);
    await requirePublishable(write, rows.targeted, rows.published);
    return {
      published: rows.published,
      announcements: await readAnnouncements(write, rows.published),
      inverseRelations: await readInverseRelations(write, rows.published),
    };
  },

  async after(write, { published: before, announcements, inverseRelations }) {
    const published = await publishedRows(write);
    const fresh = published.filter((row) => !before.some((old) => old.id === row.id));
    // Checked again: a bulk action publishes several entries at once, and two may want the same address.
    await requirePublishable(write, fresh, published);
    await stampFirstPublication(write, fresh);
    await propagateToPublished(write, fresh, published);
    await countSignificantChanges(write, announcements, published);
    await restoreInverseRelations(write, inverseRelations, fresh);
    await updateRedirects(write, entryPaths(write, before), entryPaths(write, published));
  },
};

/** Stores the time of the first publication on the rows and their drafts. Feed readers must not see it change. */
async function stampFirstPublication(
  { strapi, uid, documentId }: CompletedWrite,
  fresh: EntryRow[],
): Promise<void> {
  for (const { locale, publishedAt, originallyPublishedAt } of fresh) {
    if (originallyPublishedAt) continue;
    const data = { originallyPublishedAt: publishedAt };
    await strapi.db.query(uid).updateMany({ where: { documentId, locale }, data });
  }
}
