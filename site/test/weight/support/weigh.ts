import { brotliCompressSync, constants } from 'node:zlib';

/** The bytes of a page as the server sends it: brotli at quality 5 (publisher/src/blobs/encodings.ts). */
export function sentBytes(html: string): number {
  const { length } = brotliCompressSync(html, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(html),
    },
  });
  return length;
}

/** The number of words in an editor's text on a page: in the longest, if there are several. */
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
