import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaFolder } from './path.ts';

/** What in a built site can show a picture or lead to a document. */
const readable = /\.(?:html|atom|rss|xml|json)$/;

/**
 * The files below `/media/` that a built site refers to.
 * @param folder the built site
 * @param siteUrl tells the site's own whole addresses, in feeds and JSON-LD, from others
 * @returns by file name, the first page (its path in the folder) that names it
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
  const origin = siteUrl.origin.replaceAll('.', '\\.');
  // An own address stands after a quotation mark, or in a `srcset` after a space or comma. After anything else it is
  // the tail of an address elsewhere.
  const address = new RegExp(`(?:${origin}|(?<=["'\\s,;]))${mediaFolder}([A-Za-z0-9_][A-Za-z0-9._-]*)`, 'g');
  const names = [...text.matchAll(address)].map(([, name = '']) => withoutEnd(name)).filter(Boolean);
  // A piece of a text keeps all of that in memory; a copy does not.
  return structuredClone(new Set(names));
}

/** A name without the marks that end a sentence behind it. An expression would try anew at each of many such marks. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (end > 0 && '._-'.includes(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}
