import { lookup } from 'mrmime';

/** Text is always UTF-8 here; XML and JSON would be guessed right, but older feed readers guess wrong. */
const textual = /^(text\/|application\/(json|manifest\+json|(atom|rss|feed)\+(xml|json)|xml))/;

/** Whether files of this type are text, and so become smaller by compression. */
export function isText(type: string): boolean {
  return textual.test(type) || type === 'image/svg+xml';
}

/** The `Content-Type` of a file by its name; unknown endings are offered as plain bytes, never sniffed. */
export function contentTypeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return textual.test(type) ? `${type}; charset=utf-8` : type;
}
