/** A path of the site's own, and perhaps a place on that page, in which a URL parser has nothing to change. */
const plain = /^(?=\/)(?:\/[\w~-][\w.~-]*)*\/?(?:#[\w-]+)?$/;

/**
 * The whole address of a path. Each page has a dozen of them, and parsing one takes ten times as long as this.
 * @param siteUrl the site's own address, without a path
 */
export function absolute(path: string, siteUrl: URL): string {
  return plain.test(path) ? siteUrl.origin + path : new URL(path, siteUrl).href;
}
