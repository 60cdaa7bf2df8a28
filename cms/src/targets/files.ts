import { extname } from 'node:path';
import { fileUid } from '@osiedle/shared';
import { writeReference } from '@osiedle/shared/references';
import type { Core } from '@strapi/strapi';
import type { FoundEntry } from './entries.ts';
import type { Target } from './target.ts';

interface LibraryFile {
  documentId: string;
  name: string;
  updatedAt?: unknown;
}

interface Ability {
  can(action: string, subject: string): boolean;
}

/** The files of the library that have all words in their name or description, the newest first. */
export async function searchFiles(
  strapi: Core.Strapi,
  words: string[],
  ability: unknown,
  most: number,
): Promise<FoundEntry[]> {
  if (!mayReadFiles(ability)) return [];
  const named = ['name', 'alternativeText', 'caption'].map((field) => ({
    $and: words.map((word) => ({ [field]: { $containsi: word } })),
  }));
  const files = (await strapi.db.query(fileUid).findMany({
    select: ['documentId', 'name', 'updatedAt'],
    where: words.length > 0 ? { $or: named } : {},
    orderBy: { updatedAt: 'desc' },
    limit: most,
  })) as LibraryFile[];
  return files.map((file) => ({ target: fileTarget(file), updatedAt: String(file.updatedAt) }));
}

export function mayReadFiles(ability: unknown): boolean {
  return (ability as Ability | undefined)?.can('plugin::upload.read', fileUid) === true;
}

export function fileTarget({ documentId, name }: LibraryFile): Target {
  const format = extname(name).slice(1).toUpperCase();
  return {
    href: writeReference({ type: 'file', documentId }),
    type: 'file',
    title: name,
    date: null,
    isPublished: true,
    ...(format ? { format } : {}),
  };
}
