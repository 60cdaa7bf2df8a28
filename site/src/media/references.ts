import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePath } from '@osiedle/shared/base-path';
import { mediaFolder } from './path.ts';

/** Files of a built site that can show a picture or link to a document. */
const readable = /\.(?:html|atom|rss|xml|json)$/;

/**
 * The files below `/media/` that a built site refers to.
 * @param folder the built site
 * @param siteUrl distinguishes the site's own absolute addresses, in feeds and JSON-LD, from others
 * @returns by file name, the path in the folder of the first page that names it
 */
export async function mediaReferences(folder: string, siteUrl: URL): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const paths = await readdir(folder, { recursive: true });
  for (const path of paths.filter((one) => readable.test(one)).sort()) {
    for (const name of mediaNames(await readFile(join(folder, path), 'utf8'), siteUrl)) {
      if (!found.has(name)) found.set(name, path);
    }
  }
  return found;
}

/** The names of the files below `/media/` that a page or feed refers to, each once. */
export function mediaNames(text: string, siteUrl: URL): Set<string> {
  const site = (siteUrl.origin + basePath(siteUrl)).replaceAll('.', '\\.');
  // A path on the site follows a quotation mark or, in a `srcset`, a space or comma. After anything else it is the end
  // of another site's address.
  const address = new RegExp(`(?:${site}|(?<=["'\\s,;]))${mediaFolder}([A-Za-z0-9_][A-Za-z0-9._-]*)`, 'g');
  const names = [...text.matchAll(address)].map(([, name = '']) => withoutEnd(name)).filter(Boolean);
  // A substring keeps its whole text in memory; a copy does not.
  return structuredClone(new Set(names));
}

/** Removes the punctuation after a name. A regular expression would backtrack at each of many such marks. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (end > 0 && '._-'.includes(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}
