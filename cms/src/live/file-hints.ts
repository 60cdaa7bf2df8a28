import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorialTypes, type TypeName, uidOf } from '@osiedle/shared';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { hintOf, type FileHint } from '../uploads/file-hint.ts';
import { filesNamedIn } from '../uploads/named-files.ts';
import { longTexts } from '../uploads/used-by.ts';
import type { EntryStatus } from './status.ts';

interface StoredFile {
  name: string;
  mime: string;
  url: string;
}
interface Fields extends Record<string, unknown> {
  file?: StoredFile | null;
  cover?: { file?: StoredFile | null } | null;
  gallery?: { file?: StoredFile | null }[];
  marks?: { file?: StoredFile | null; darkFile?: StoredFile | null }[];
}
const populate = {
  file: true,
  cover: { populate: ['file'] },
  gallery: { populate: ['file'] },
  marks: { populate: ['file', 'darkFile'] },
};

/** By address, which never has two contents. */
const known = new LRUCache<string, Promise<FileHint | undefined>>({ max: 5000 });

/** Finds what editors should know of the files of an entry, as its draft has them in fields and texts. */
export async function fileHints(
  strapi: Core.Strapi,
  { type, documentId, locale }: { type: TypeName; documentId: string; locale: string | null },
): Promise<EntryStatus['fileHints']> {
  if (!editorialTypes.some((one) => one === type)) return [];
  const uid = uidOf(type);
  const attributes = strapi.contentTypes[uid as never]?.['attributes'] ?? {};
  const entry = (await strapi.db.query(uid).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: Object.fromEntries(Object.entries(populate).filter(([name]) => name in attributes)),
  })) as Fields | null;
  const texts = longTexts(strapi, type).flatMap((field) => {
    const text = entry?.[field];
    return typeof text === 'string' ? [text] : [];
  });
  const files = [
    entry?.file,
    entry?.cover?.file,
    ...(entry?.gallery ?? []).map(({ file }) => file),
    ...(entry?.marks ?? []).flatMap(({ file, darkFile }) => [file, darkFile]),
    ...(await filesNamedIn(strapi, texts)).files,
  ];
  const found = new Map<string, EntryStatus['fileHints'][number]>();
  for (const file of files) {
    const hint = file && (await hintOfStored(strapi, file));
    if (hint) found.set(file.url, { name: file.name, hint });
  }
  return [...found.values()];
}

function hintOfStored(strapi: Core.Strapi, { url, mime }: StoredFile): Promise<FileHint | undefined> {
  const hint =
    known.get(url) ??
    readFile(join(strapi.dirs.static.public, url))
      .then((bytes) => hintOf(mime, bytes))
      .catch(() => undefined);
  known.set(url, hint);
  return hint;
}
