import { escapedReference } from '@osiedle/shared/markdown/scheme';
import { uploadPath } from '../media/path.ts';

const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Where a link in an editor's text leads, fit for an `href`. */
export interface LinkTarget {
  href: string;
  /** Whether it leads away from the site. */
  external: boolean;
}

/**
 * Reads a link as a browser would and settles where it leads: inside of the site as a path, to an upload of the CMS as
 * its path on the site, elsewhere as a whole address.
 * @returns nothing where it is no address, or one of another kind than http(s), mailto and tel (`javascript:`, `data:`)
 */
export function linkTarget(href: string, siteUrl: URL): LinkTarget | undefined {
  const written = href.trim();
  if (written === '') return undefined;
  // A link within the text: its heading's id is found later, when all of them are known.
  if (/^#\S+$/.test(written)) return { href: written, external: false };
  const upload = uploadPath(written, { anyHost: false });
  if (upload) return { href: upload, external: false };
  // "www.krakow.pl" is what people write; a browser would take it for a path.
  const url = URL.parse(/^www\./i.test(written) ? `https://${written}` : written, siteUrl);
  if (!url || !allowed.has(url.protocol)) return undefined;
  if (url.protocol === 'tel:') return { href: url.href.replace(/%20|\s/g, ''), external: false };
  if (url.protocol === 'mailto:') return { href: url.href, external: false };
  if (url.host !== siteUrl.host) return { href: url.href, external: true };
  return { href: withSlash(url.pathname) + url.search + url.hash, external: false };
}

/**
 * The same for an editor's text, which may also refer to an entry or a file (`osiedle:meeting/…`). Such an address stays, for
 * whoever knows the store to resolve: `resolveReferences`.
 */
export function textLinkTarget(href: string, siteUrl: URL): LinkTarget | undefined {
  const reference = escapedReference(href);
  return reference === undefined ? linkTarget(href, siteUrl) : { href: reference, external: false };
}

/** A page's address ends with a slash, a file's does not; two at the start would lead to another host. */
function withSlash(path: string): string {
  return path.replace(/^\/+/, '/').replace(/(\/[^/.]+)$/, '$1/');
}
