import { fileUid } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { expand } from '../history/compact.ts';
import { contentAttributes } from '../history/content.ts';
import { withVersionAction } from '../history/named-action.ts';
import { lostLinks } from '../history/links.ts';
import { restorable, type Missing } from '../history/restorable.ts';
import { journalChanges } from '../journal/index.ts';
import type { Recorder } from '../journal/recorder.ts';
import { hasBytes, hideBytes, showBytes } from './files.ts';
import { putLinksBack } from './links.ts';
import {
  binUid,
  type BinnedEntry,
  type BinnedFile,
  type BinnedPlace,
  type BinnedVersion,
  type BinRow,
} from './table.ts';

/** What came of bringing something back. */
export interface Unbinned {
  missing: Missing[];
  /** Whether its address had been taken meanwhile, so that it has a new one. */
  hasNewAddress: boolean;
  /** Whether the folder that it was in is gone, so that it lies outside of folders. */
  hasLostFolder: boolean;
}

type Data = Record<string, unknown>;
interface Documents {
  create(params: { locale?: string; data: Data }): Promise<unknown>;
  update(params: { documentId: string; locale?: string; data: Data }): Promise<unknown>;
}

/** Brings back what was deleted, under its old id: an entry as a draft, a look-up and a file as they were. */
export function restoreFromBin(strapi: Core.Strapi, row: BinRow): Promise<Unbinned> {
  return row.uid === fileUid ? restoreFile(strapi, row) : restoreEntry(strapi, row);
}

async function restoreEntry(strapi: Core.Strapi, row: BinRow): Promise<Unbinned> {
  const { uid, documentId } = row;
  const { versions, ...place } = expand(row.body) as BinnedEntry;
  const all: Unbinned = { missing: [], hasNewAddress: false, hasLostFolder: false };
  await withVersionAction('unbinned', () =>
    journalChanges(strapi, async (recorder) => {
      const now = new Map<number, number>();
      for (const version of versions) {
        const { locale, system } = version;
        const where = { documentId, ...(locale && { locale }) };
        if ((await strapi.db.query(uid).count({ where })) > 0) continue;
        const { missing, hasNewAddress } = await write(strapi, uid, documentId, version);
        all.missing.push(...missing);
        all.hasNewAddress ||= hasNewAddress;
        const made: { id: number } = await strapi.db.query(uid).findOne({ where, select: ['id'] });
        now.set(version.row, made.id);
        const kept = Object.fromEntries(Object.entries(system).filter(([, value]) => value !== null));
        if (Object.keys(kept).length > 0) await strapi.db.query(uid).updateMany({ where, data: kept });
      }
      if (now.size === 0)
        throw new errors.ValidationError('Ten wpis już jest. Znajdziesz go na liście wpisów tego rodzaju.');
      await finish(strapi, recorder, row, place, now);
    }),
  );
  return all;
}

async function write(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  { locale, content, owner }: BinnedVersion,
): Promise<Omit<Unbinned, 'hasLostFolder'>> {
  const documents = strapi.documents(uid as never) as unknown as Documents;
  const { data, missing } = await restorable(strapi, uid, content, locale);
  const isJoining = (await strapi.db.query(uid).count({ where: { documentId } })) > 0;
  // The other language has what they share, perhaps newer.
  const shared = isJoining ? sharedFields(strapi, uid) : [];
  for (const name of shared) delete data[name];
  const hasNewAddress = await isAddressTaken(strapi, uid, locale, data['slug']);
  if (hasNewAddress) delete data['slug'];
  const account =
    owner !== null && (await strapi.db.query('admin::user').count({ where: { id: owner } })) > 0;
  const all = { ...data, ...(account && { createdBy: owner, updatedBy: owner }) };
  const inLocale = locale ? { locale } : {};
  if (isJoining) await documents.update({ documentId, ...inLocale, data: all });
  else await documents.create({ ...inLocale, data: { ...all, documentId } });
  // Not before: it may have links to itself.
  const lost = await lostLinks(strapi, uid, content);
  return {
    missing: [...(isJoining ? [] : missing), ...lost.filter(({ field }) => !shared.includes(field))],
    hasNewAddress,
  };
}

function sharedFields(strapi: Core.Strapi, uid: string): string[] {
  return contentAttributes(strapi, uid)
    .filter(
      ([, attribute]) =>
        (attribute as { pluginOptions?: { i18n?: { localized?: boolean } } }).pluginOptions?.i18n
          ?.localized === false,
    )
    .map(([name]) => name);
}

async function isAddressTaken(
  strapi: Core.Strapi,
  uid: string,
  locale: string,
  slug: unknown,
): Promise<boolean> {
  if (typeof slug !== 'string') return false;
  return (await strapi.db.query(uid).count({ where: { slug, ...(locale && { locale }) } })) > 0;
}

async function restoreFile(strapi: Core.Strapi, row: BinRow): Promise<Unbinned> {
  const { row: file, stored, ...place } = expand(row.body) as BinnedFile;
  const {
    id: old,
    folder,
    createdBy,
    updatedBy: _,
    ...data
  } = file as BinnedFile['row'] & {
    folder?: { id: number } | null;
    createdBy?: { id: number } | null;
    updatedBy?: unknown;
  };
  const query = strapi.db.query(fileUid);
  if ((await query.count({ where: { documentId: row.documentId } })) > 0)
    throw new errors.ValidationError('Ten plik już jest w bibliotece.');
  if (!hasBytes(strapi, stored))
    throw new errors.ValidationError('Pliku nie ma już na dysku. Dodaj go jeszcze raz z komputera.');
  const home: { id: number; path: string } | null | undefined =
    folder && (await strapi.db.query('plugin::upload.folder').findOne({ where: { id: folder.id } }));
  const author =
    createdBy && (await strapi.db.query('admin::user').count({ where: { id: createdBy.id } })) > 0;
  await showBytes(strapi, stored);
  try {
    await journalChanges(strapi, async (recorder) => {
      await watch(strapi, recorder, place);
      const made = (await query.create({
        data: {
          ...data,
          ...(home ? { folder: home.id, folderPath: home.path } : { folderPath: '/' }),
          ...(author && { createdBy: createdBy.id }),
        },
      })) as { id: number };
      await finish(strapi, recorder, row, { ...place, referrers: [] }, new Map([[old, made.id]]));
    });
  } catch (error) {
    await hideBytes(strapi, stored);
    throw error;
  }
  return { missing: [], hasNewAddress: false, hasLostFolder: Boolean(folder) && !home };
}

/** Puts back what led to it, and takes it out of the bin. */
async function finish(
  strapi: Core.Strapi,
  recorder: Recorder,
  { id }: BinRow,
  place: BinnedPlace,
  now: ReadonlyMap<number, number>,
): Promise<void> {
  await watch(strapi, recorder, place);
  await putLinksBack(strapi, place.links, now);
  await strapi.db.query(binUid).delete({ where: { id } });
}

/** So that the journal tells of what shows it again. */
async function watch(strapi: Core.Strapi, recorder: Recorder, { referrers }: BinnedPlace): Promise<void> {
  for (const { uid, documentIds } of referrers)
    if (uid in strapi.contentTypes) await recorder.watch(uid, documentIds);
}
