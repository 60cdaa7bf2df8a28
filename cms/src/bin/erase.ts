import { basename } from 'node:path';
import {
  entryPath,
  fileUid,
  locales,
  routedTypes,
  uidOf,
  type Locale,
  type RoutedType,
} from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { expand } from '../history/compact.ts';
import { forgetLostContents, forgetVersions } from '../history/forget.ts';
import { versionContentUid, versionUid, type StoredVersion } from '../history/tables.ts';
import { forgetInJournal } from '../journal/forget.ts';
import { journalUid, type StoredRow } from '../journal/model.ts';
import { serialise } from '../journal/serialise.ts';
import { forgetBinned } from './forget.ts';
import { forgetOlderTexts } from '../translations/forget.ts';
import { binUid, type BinnedEntry, type BinnedFile, type BinRow } from './table.ts';

/** What an operator's command has removed from what the CMS keeps beside its content. */
export interface Erased {
  versions: number;
  binned: number;
  /** How many entries have the words now: as content, which only editors change. */
  left: number;
}

/** Removes what the CMS keeps of something withdrawn, by the address that it had. */
export async function eraseAddress(strapi: Core.Strapi, path: string): Promise<Erased> {
  const binned: BinRow[] = await strapi.db.query(binUid).findMany();
  const files = binned.filter(
    ({ uid, body }) => uid === fileUid && (expand(body) as BinnedFile).stored.includes(basename(path)),
  );
  const erased: Erased = { versions: 0, binned: 0, left: 0 };
  const gone = [...files.map(({ documentId }) => documentId)];
  for (const row of files) await forgetRow(strapi, row, erased);
  for (const { type, locale, slug } of pagesAt(path)) {
    const uid = uidOf(type);
    for (const documentId of await documentsAt(strapi, uid, locale, slug, binned)) {
      if (await isLive(strapi, uid, documentId, locale)) continue;
      for (const row of binned.filter((one) => one.documentId === documentId))
        await forgetRow(strapi, row, erased);
      erased.versions += await strapi.db.query(versionUid).count({ where: { uid, documentId } });
      await serialise(strapi, () => forgetVersions(strapi, { uid, documentId }));
      await forgetOlderTexts(strapi, { uid, documentId });
      gone.push(documentId);
    }
  }
  for (const documentId of gone) await serialise(strapi, () => forgetInJournal(strapi, documentId));
  return erased;
}

/** Removes words, such as a name, from what the CMS keeps beside its content. */
export async function eraseWords(strapi: Core.Strapi, words: string): Promise<Erased> {
  const has = (body: string) => JSON.stringify(expand(body)).includes(JSON.stringify(words).slice(1, -1));
  const erased: Erased = { versions: 0, binned: 0, left: 0 };
  const binned: BinRow[] = await strapi.db.query(binUid).findMany();
  for (const row of binned.filter(({ title, body }) => title.includes(words) || has(body)))
    await forgetRow(strapi, row, erased);
  await serialise(strapi, async () => {
    const contents: { hash: string; body: string }[] = await strapi.db.query(versionContentUid).findMany();
    const hashes = contents.filter(({ body }) => has(body)).map(({ hash }) => hash);
    const query = strapi.db.query(versionUid);
    const versions: StoredVersion[] = await query.findMany({ where: { content: { $in: hashes } } });
    for (const { id, uid, documentId, locale } of versions) {
      const last: StoredVersion = await query.findOne({
        where: { uid, documentId, locale },
        orderBy: { id: 'desc' },
      });
      // What is there now is not the past.
      if (last.id === id && (await isThere(strapi, uid, documentId))) {
        erased.left += 1;
        continue;
      }
      await query.delete({ where: { id } });
      erased.versions += 1;
    }
    await forgetLostContents(strapi);
    await forgetInJournal(strapi, words);
  });
  return erased;
}

async function forgetRow(strapi: Core.Strapi, row: BinRow, erased: Erased): Promise<void> {
  await forgetBinned(strapi, row);
  erased.binned += 1;
}

/** Which pages of which types an address can be of; the site may lie below a path. */
function pagesAt(path: string): { type: RoutedType; locale: Locale; slug: string }[] {
  const slug = path.split('/').findLast((part) => part !== '') ?? '';
  const wanted = path.endsWith('/') ? path : `${path}/`;
  return routedTypes.flatMap((type) =>
    locales.flatMap((locale) =>
      wanted.endsWith(entryPath(type, locale, slug)) ? [{ type, locale, slug }] : [],
    ),
  );
}

/** The documents that have had a slug, as the journal and the bin know it. */
async function documentsAt(
  strapi: Core.Strapi,
  uid: string,
  locale: Locale,
  slug: string,
  binned: readonly BinRow[],
): Promise<Set<string>> {
  const sign = `"${slug}"`;
  const rows: StoredRow[] = await strapi.db
    .query(journalUid)
    .findMany({ where: { uid, document: { $contains: sign } } });
  const isSlug = ({ slug: one, slugSecond: other }: { slug?: unknown; slugSecond?: unknown }) =>
    one === slug || other === slug;
  const published = rows.filter(
    (row) => (row.locale ?? locale) === locale && isSlug(JSON.parse(row.document ?? '{}') as object),
  );
  const deleted = binned.filter(
    (row) =>
      row.uid === uid && (expand(row.body) as BinnedEntry).versions.some(({ content }) => isSlug(content)),
  );
  return new Set([...published, ...deleted].map(({ documentId }) => documentId));
}

async function isLive(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: Locale,
): Promise<boolean> {
  const hasDrafts = strapi.contentTypes[uid as never]?.['options']?.draftAndPublish;
  const where = { documentId, ...(hasDrafts && { locale, publishedAt: { $notNull: true } }) };
  return (await strapi.db.query(uid).count({ where })) > 0;
}

async function isThere(strapi: Core.Strapi, uid: string, documentId: string): Promise<boolean> {
  return uid in strapi.contentTypes && (await strapi.db.query(uid).count({ where: { documentId } })) > 0;
}
