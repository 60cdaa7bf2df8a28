import { join } from 'node:path';
import {
  defaultLocale,
  fileUid,
  types,
  uidOf,
  uploadStem,
  type FocalPoint,
  type TypeName,
} from '@osiedle/shared';
import { fileIdsIn } from '@osiedle/shared/references';
import type { Core } from '@strapi/strapi';
import {
  fieldNames,
  modelOf,
  referencesOf,
  writeContentFiles,
  type TypeModel,
  type Version,
  type WrittenContent,
  type WrittenDocument,
  type WrittenFile,
} from '../content-files/index.ts';
import type { Status } from './known.ts';
import { progressWith } from './progress.ts';
import { isSame, readStored, schemasOf } from './stored.ts';
import { readWithdrawalsInCms } from './withdrawals.ts';

export interface ContentExport {
  /** The folder, as an absolute path. */
  folder: string;
  /** The types to export; all by default. */
  only?: readonly TypeName[];
  /** Whether drafts stay out. */
  isWithoutDrafts?: boolean;
  say?: (line: string) => void;
  signal?: AbortSignal;
}

const batch = 100;

/** Writes content as content files: what is published, and drafts that differ from it. */
export async function exportContent(strapi: Core.Strapi, options: ContentExport): Promise<WrittenContent> {
  const { folder, only = Object.keys(types) as TypeName[], say = () => undefined, signal } = options;
  const schemas = schemasOf(strapi);
  const documents: WrittenDocument[] = [];
  for (const type of only) {
    const model = modelOf(type, schemas);
    const ids = await idsOf(strapi, type);
    for (let start = 0; start < ids.length; start += batch) {
      signal?.throwIfAborted();
      const some = ids.slice(start, start + batch);
      documents.push(...(await readDocuments(strapi, model, some, !options.isWithoutDrafts)));
    }
    if (ids.length > 0) say(`  ${types[type].words.en.many}: ${ids.length}`);
  }
  const isWhole = options.only === undefined;
  const files = await filesFor(strapi, documents, schemas, isWhole);
  const progress = progressWith(say);
  const onStep = (done: number, of: number): void => {
    signal?.throwIfAborted();
    progress('Written', done, of);
  };
  const withdrawals = isWhole ? await readWithdrawalsInCms(strapi) : [];
  return writeContentFiles(folder, { schemas, documents, files, withdrawals, onStep });
}

async function idsOf(strapi: Core.Strapi, type: TypeName): Promise<string[]> {
  const rows: { documentId: string }[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select: ['documentId'], orderBy: { documentId: 'asc' } });
  return [...new Set(rows.map(({ documentId }) => documentId))];
}

async function readDocuments(
  strapi: Core.Strapi,
  model: TypeModel,
  ids: string[],
  withDrafts: boolean,
): Promise<WrittenDocument[]> {
  const read = (status: Status) => readStored(strapi, model, status, ids);
  const published = await read('published');
  const drafts = model.isEntry && withDrafts ? await read('draft') : new Map<string, Version[]>();
  return ids.flatMap((documentId): WrittenDocument[] => {
    const live = published.get(documentId) ?? [];
    const changed = (drafts.get(documentId) ?? [])
      .filter((draft) => !isSame(draft.values, live.find(({ locale }) => locale === draft.locale)?.values))
      .map(({ stamps: { updatedAt }, ...draft }) => ({
        ...draft,
        stamps: { ...(updatedAt && { updatedAt }) },
      }));
    const of = (versions: Version[], isDraft: boolean): WrittenDocument[] =>
      versions.length === 0
        ? []
        : [{ type: model.type, documentId, isDraft, versions: withAllRelations(model, versions) }];
    return [...of(live, false), ...of(changed, true)];
  });
}

/**
 * The versions with the relations of both. A version has none to what does not exist in its language, so that neither of
 * them has all.
 */
function withAllRelations(model: TypeModel, versions: Version[]): Version[] {
  const inOrder = versions.toSorted((one) => (one.locale === defaultLocale ? -1 : 1));
  const relations = model.slots.filter(({ kind, isShared }) => kind === 'relation' && isShared);
  const names = relations.flatMap((slot) => fieldNames(slot, defaultLocale));
  const all = names.map((name) => {
    const values = inOrder.map(({ values: one }) => one[name]);
    const value = Array.isArray(values[0])
      ? [...new Set(values.flat())]
      : (values.find((one) => one !== null) ?? null);
    return [name, value];
  });
  return versions.map((version) => ({
    ...version,
    values: { ...version.values, ...Object.fromEntries(all) },
  }));
}

interface StoredFile {
  documentId: string;
  name: string;
  alternativeText: string | null;
  caption: string | null;
  focalPoint: FocalPoint | null;
  hash: string;
  url: string;
  updatedAt: string;
}

/** The whole library, or the files that documents have. */
async function filesFor(
  strapi: Core.Strapi,
  documents: readonly WrittenDocument[],
  schemas: Parameters<typeof modelOf>[1],
  isWhole: boolean,
): Promise<WrittenFile[]> {
  const used = new Set<string>();
  if (!isWhole)
    for (const { type, versions } of documents)
      for (const { values } of versions) {
        for (const { type: of, documentId } of referencesOf(modelOf(type, schemas).slots, values))
          if (of === 'file') used.add(documentId);
        for (const id of fileIdsIn(JSON.stringify(values))) used.add(id);
      }
  const select = [
    'documentId',
    'name',
    'alternativeText',
    'caption',
    'focalPoint',
    'hash',
    'url',
    'updatedAt',
  ];
  const stored: StoredFile[] = await strapi.db.query(fileUid).findMany({ select });
  return stored
    .filter(({ documentId }) => isWhole || used.has(documentId))
    .map(({ documentId, name, alternativeText, caption, focalPoint, hash, url, updatedAt }) => ({
      documentId,
      info: { name, alternativeText, caption, focalPoint },
      stem: uploadStem(hash),
      path: join(strapi.dirs.static.public, url),
      updatedAt: new Date(updatedAt).toISOString(),
    }));
}
