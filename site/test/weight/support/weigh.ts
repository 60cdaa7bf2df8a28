import { brotliCompressSync, constants } from 'node:zlib';
import type { BuiltSite } from '../../support/build.ts';

/** Bytes of a text as the server sends it: brotli, at quality 5 for pages and at 11 for styles (publisher/src/releases/encodings.ts). */
export function sentBytes(text: string, quality: 5 | 11): number {
  const { length } = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });
  return length;
}

/** Weighs the pages of a site with their styles. */
export function scales(site: BuiltSite): (html: string) => Promise<number> {
  const styles = new Map<string, Promise<number>>();
  const weighStyle = async (path: string): Promise<number> => sentBytes(await site.read(path), 11);
  return async (html) => {
    let sum = sentBytes(html, 5);
    for (const [, path = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
      const style = styles.get(path) ?? weighStyle(path);
      styles.set(path, style);
      sum += await style;
    }
    return sum;
  };
}

/** How many words the text of an editor has on a page: the longest of its passages. */
export function bodyWords(html: string): number {
  const passages = html.split('<div class="prose').slice(1);
  const counts = passages.map((passage) => {
    const end = passage.search(/<\/div>/);
    return passage
      .slice(0, end < 0 ? undefined : end)
      .replace(/^[^>]*>/, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .split(/\s+/)
      .filter(Boolean).length;
  });
  return Math.max(0, ...counts);
}
