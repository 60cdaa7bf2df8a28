import { basePath, withBase } from '@osiedle/shared/base-path';

/** Matches a path on the site, with or without a fragment, that a URL parser would not change. */
const plain = /^(?=\/)(?:\/[\w~-][\w.~-]*)*\/?(?:#[\w-]+)?$/;

/**
 * The absolute address of a path. Each page has a dozen of them, and parsing each takes ten times as long.
 * @param path from the home page on
 * @param siteUrl the address of the home page
 */
export function absolute(path: string, siteUrl: URL): string {
  const address = withBase(path, basePath(siteUrl));
  return plain.test(path) ? siteUrl.origin + address : new URL(address, siteUrl).href;
}
