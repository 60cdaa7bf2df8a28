import { defaultLocale } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { compact } from '../history/compact.ts';
import { readContents } from '../history/content.ts';
import { changeOrigin } from '../journal/change-origin.ts';
import { referrersOf } from '../journal/referrers.ts';
import type { Follower, Write } from '../publishing/types.ts';
import { readLinks } from './links.ts';
import { binUid, type BinnedEntry, type BinnedFile, type BinnedPlace, type BinnedVersion } from './table.ts';

/** What is about to go into the bin. */
export interface ToBin {
  uid: string;
  documentId: string;
  title: string;
  body: BinnedEntry | BinnedFile;
}

/** What the system keeps of an entry, whose story goes on when it comes back. */
const systemColumns = ['createdAt', 'originallyPublishedAt', 'significantChanges'];
const naming = ['title', 'nameDefault', 'from'];

/** Keeps what is deleted. */
export const followDeletions: Follower = async (write, action) => {
  const toBin = action === 'delete' ? await readForBin(write) : undefined;
  return toBin && (() => putIntoBin(write.strapi, toBin));
};

/** Reads what the deletion of a document takes away. @returns undefined where there is nothing to delete */
async function readForBin({ strapi, uid, documentId, params }: Write): Promise<ToBin | undefined> {
  if (!documentId) return undefined;
  const { attributes } = strapi.getModel(uid as never) as unknown as { attributes: object };
  const columns = [...systemColumns, ...naming].filter((name) => name in attributes);
  const isTargeted = (locale: string) =>
    !locale || params.locale === '*' || [params.locale ?? defaultLocale].flat().includes(locale);
  const versions: BinnedVersion[] = [];
  for (const { row, locale, content } of await readContents(strapi, uid, documentId, { draftsOnly: true })) {
    if (!isTargeted(locale)) continue;
    const about = (await strapi.db.query(uid).findOne({
      where: { id: row },
      select: columns,
      populate: { createdBy: { select: ['id'] } },
    })) as Record<string, unknown>;
    const owner = (about['createdBy'] as { id: number } | null)?.id ?? null;
    const name = naming.find((one) => about[one]);
    versions.push({
      locale,
      row,
      owner,
      content,
      title: name ? String(about[name]) : '',
      system: Object.fromEntries(systemColumns.map((column) => [column, about[column] ?? null])),
    });
  }
  const [first] = versions.toSorted((one) => (one.locale === defaultLocale ? -1 : 1));
  if (!first) return undefined;
  const place = await binnedPlace(
    strapi,
    uid,
    documentId,
    versions.map(({ row }) => row),
  );
  const { title } = first;
  return { uid, documentId, title, body: { versions, ...place } };
}

/** What leads to rows of a document, and which documents show it. */
export async function binnedPlace(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  rows: number[],
): Promise<BinnedPlace> {
  const referrers = await referrersOf(strapi, uid, [documentId]);
  return {
    links: await readLinks(strapi, uid, rows),
    referrers: referrers.map((one) => ({ uid: one.uid, documentIds: one.documentIds })),
  };
}

/** Puts something into the bin, in the transaction of its deletion. */
export async function putIntoBin(strapi: Core.Strapi, { body, ...about }: ToBin): Promise<void> {
  const { actor } = changeOrigin(strapi);
  const row = { ...about, actor, at: new Date().toISOString(), body: compact(body) };
  await strapi.db.query(binUid).create({ data: row });
}
