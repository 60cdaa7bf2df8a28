import { fileUid, uploadStem, uploadStemsIn } from '@osiedle/shared';
import { fileIdsIn } from '@osiedle/shared/references';
import type { Core } from '@strapi/strapi';

/** A file of the library that a text names. */
export interface NamedFile {
  documentId: string;
  hash: string;
  name: string;
  mime: string;
  url: string;
  alternativeText: string | null;
}

/** No text names more files in earnest, and a database takes no condition of any length. */
const maxFiles = 300;

const select = ['documentId', 'hash', 'name', 'mime', 'url', 'alternativeText'];

/**
 * Finds the files of the library that texts name, by address or by reference.
 * @returns a function that gives the file of a piece of text, such as an address
 */
export async function filesNamedIn(
  strapi: Core.Strapi,
  texts: readonly string[],
): Promise<{ files: NamedFile[]; fileAt: (address: string) => NamedFile | undefined }> {
  const names = [...new Set(texts.flatMap(namesIn))].slice(0, maxFiles);
  const found = new Map<string, NamedFile>();
  if (names.length > 0) {
    const where = {
      $or: [{ documentId: { $in: names } }, ...names.map((stem) => ({ hash: { $startsWith: stem } }))],
    };
    const files: NamedFile[] = await strapi.db.query(fileUid).findMany({ where, select });
    for (const file of files)
      for (const name of [file.documentId, uploadStem(file.hash)])
        if (names.includes(name)) found.set(name, file);
  }
  return {
    files: [...new Set(found.values())],
    fileAt: (address) =>
      namesIn(address)
        .map((name) => found.get(name))
        .find(Boolean),
  };
}

/** How the files are called in a text: document ids, and the stems of addresses. */
function namesIn(text: string): string[] {
  return [...fileIdsIn(text), ...uploadStemsIn(text)];
}
