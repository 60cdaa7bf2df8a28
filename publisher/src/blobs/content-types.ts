import { lookup } from 'mrmime';

/** Types that are sent with `charset=utf-8`. Browsers guess it for XML and JSON, but older feed readers guess wrong. */
const utf8Types = /^(text\/|application\/(json|manifest\+json|(atom|rss|feed)\+(xml|json)|xml))/;

/** Whether a content type is text, which compression makes smaller. */
export function isText(type: string): boolean {
  return utf8Types.test(type) || type === 'image/svg+xml';
}

/** The `Content-Type` of a file, by the ending of its name. An unknown ending gets `application/octet-stream`. */
export function contentTypeOf(file: string): string {
  // The library leaves this one out.
  const type = lookup(file) ?? (file.endsWith('.ico') ? 'image/x-icon' : 'application/octet-stream');
  return utf8Types.test(type) ? `${type}; charset=utf-8` : type;
}
