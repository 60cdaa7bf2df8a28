import { editorialTypes, entryPath, isLocale, uidOf, type EditorialType, type Locale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { readableDocuments } from '../doors/readable.ts';
import { journalUid, type StoredRow } from '../journal/model.ts';
import { accountNames } from '../accounts/account-names.ts';
import { siteAddressOf } from './site-address.ts';

/** An entry that was published, in one language. */
export interface PublishedEntry {
  type: EditorialType;
  documentId: string;
  locale: Locale;
  title: string;
  at: string;
  /** Who published it; null where nobody did in the panel, or where it is none of the reader's business. */
  by: string | null;
  /** Whether the reader may open its form. */
  mayOpen: boolean;
  /** The address of its page. */
  address: string;
}

const mostListed = 7;
/** Who corrects a text publishes it several times. */
const mostRows = 60;

/**
 * The entries that were published last, the newest first, each language once; of those that are still on the site. What is
 * published everybody may know; who published it, only those who may read the entry in the panel.
 */
export async function lastPublished(strapi: Core.Strapi, userAbility: unknown): Promise<PublishedEntry[]> {
  const typeOf = new Map(editorialTypes.map((type) => [uidOf(type) as string, type]));
  const rows = (await strapi.db.query(journalUid).findMany({
    select: ['at', 'actor', 'uid', 'documentId', 'locale'],
    where: { action: 'publish', uid: { $in: [...typeOf.keys()] } },
    orderBy: { id: 'desc' },
    limit: mostRows,
  })) as Pick<StoredRow, 'at' | 'actor' | 'uid' | 'documentId' | 'locale'>[];
  const newest = new Map(
    rows.toReversed().map((row) => [`${row.uid} ${row.documentId} ${row.locale}`, row] as const),
  );
  const names = await accountNames(
    strapi,
    rows.map(({ actor }) => actor),
  );
  const found: PublishedEntry[] = [];
  for (const [uid, some] of Map.groupBy(newest.values(), (row) => row.uid)) {
    const type = typeOf.get(uid);
    if (!type) continue;
    const where = { documentId: { $in: some.map(({ documentId }) => documentId) } };
    const live: { documentId: string; locale: string; title: string; slug: string }[] = await strapi.db
      .query(uid)
      .findMany({
        select: ['documentId', 'locale', 'title', 'slug'],
        where: { ...where, publishedAt: { $notNull: true } },
      });
    const readable = new Set(await readableDocuments(strapi, userAbility, uid, where));
    for (const { documentId, locale, at, actor } of some) {
      const row = live.find((one) => one.documentId === documentId && one.locale === locale);
      if (!row || !isLocale(locale)) continue;
      const mayOpen = readable.has(documentId);
      const by = mayOpen && actor ? (names.get(actor) ?? null) : null;
      const { title, slug } = row;
      const address = siteAddressOf(entryPath(type, locale, slug));
      found.push({ type, documentId, locale, title, at, by, mayOpen, address });
    }
  }
  return found.sort((one, other) => other.at.localeCompare(one.at)).slice(0, mostListed);
}
