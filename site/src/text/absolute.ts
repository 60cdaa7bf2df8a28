/** Matches a path on the site, with or without a fragment, that a URL parser would not change. */
const plain = /^(?=\/)(?:\/[\w~-][\w.~-]*)*\/?(?:#[\w-]+)?$/;

/**
 * The absolute address of a path. Each page has a dozen of them, and parsing each takes ten times as long.
 * @param siteUrl the site's own address, without a path
 */
export function absolute(path: string, siteUrl: URL): string {
  return plain.test(path) ? siteUrl.origin + path : new URL(path, siteUrl).href;
}
