import { locales, reservedSlugs, uidOf, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { journalChanges } from '../../journal/index.ts';
import { log } from '../../log.ts';
import { publishedRows } from '../rows.ts';
import type { CompletedWrite, EntryRow } from '../types.ts';
import { entryPaths } from './paths.ts';
import { updateRedirects } from './update-redirects.ts';

const uid = uidOf('page');

/**
 * Gives live pages another slug where the site itself has come to use theirs: an update may bring an address, such as that of
 * the calendar, that an editor's page had before. The page goes on at `kalendarz-2`, and redirects to it follow. A draft keeps
 * its slug, and is refused with a sentence when somebody publishes it.
 */
export async function renameReservedPages(strapi: Core.Strapi): Promise<void> {
  for (const locale of locales) {
    const slug = { $in: [...reservedSlugs(locale)] };
    const rows: EntryRow[] = await strapi.db
      .query(uid)
      .findMany({ where: { slug, locale, publishedAt: { $notNull: true } }, orderBy: { id: 'asc' } });
    for (const row of rows) await rename(strapi, row);
  }
}

async function rename(strapi: Core.Strapi, { documentId, locale, slug: before }: EntryRow): Promise<void> {
  await journalChanges(strapi, async (recorder) => {
    await recorder.watch(uid, [documentId], { referrers: true });
    const write: CompletedWrite = { strapi, uid, type: 'page', documentId, params: {}, result: null };
    const paths = entryPaths(write, await publishedRows(write));
    const slug = await freeSlug(strapi, locale, before);
    await strapi.db.query(uid).updateMany({ where: { documentId, locale, slug: before }, data: { slug } });
    await updateRedirects(write, paths, entryPaths(write, await publishedRows(write)));
    log.warn(
      { documentId, locale, before, slug },
      'The site itself uses the address of this page: it has a new one.',
    );
  });
}

/** The slug with the first number that no page has. */
async function freeSlug(strapi: Core.Strapi, locale: Locale, slug: string): Promise<string> {
  for (let number = 2; ; number++) {
    const free = `${slug}-${number}`;
    if ((await strapi.db.query(uid).count({ where: { slug: free, locale } })) === 0) return free;
  }
}
