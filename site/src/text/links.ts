import { readAddress } from '@osiedle/shared/base-path';
import { escapedReference } from '@osiedle/shared/markdown/scheme';
import { uploadPath } from '../media/path.ts';

const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The target of a link in an editor's text, fit for an `href`. */
export interface LinkTarget {
  href: string;
  /** Whether it leads to another site. */
  external: boolean;
}

/**
 * Parses a link as a browser would. The result is a path from the home page on for the site's own pages and for uploads of
 * the CMS, and an absolute address elsewhere.
 * @returns `undefined` if it is no address, or has another scheme than http(s), mailto and tel (`javascript:`, `data:`)
 */
export function linkTarget(href: string, siteUrl: URL): LinkTarget | undefined {
  const written = href.trim();
  if (written === '') return undefined;
  // A link within the text: `arrangeHeadings` finds the heading's id later, when all are known.
  if (/^#\S+$/.test(written)) return { href: written, external: false };
  const upload = uploadPath(written, { anyHost: false });
  const { url, path } = readAddress(withScheme(written), siteUrl) ?? {};
  if (upload) return { href: upload + (url?.hash ?? ''), external: false };
  if (!url || !allowed.has(url.protocol)) return undefined;
  if (url.protocol === 'tel:') return { href: url.href.replace(/%20|\s/g, ''), external: false };
  if (url.protocol === 'mailto:') return { href: url.href, external: false };
  if (path === undefined) return { href: url.href, external: true };
  return { href: withSlash(path) + url.search + url.hash, external: false };
}

/**
 * The same for an editor's text, which may also refer to an entry or a file (`osiedle:meeting/…`). `resolveReferences`,
 * which knows the store, resolves such references later.
 */
export function textLinkTarget(href: string, siteUrl: URL): LinkTarget | undefined {
  const reference = escapedReference(href);
  return reference === undefined ? linkTarget(href, siteUrl) : { href: reference, external: false };
}

/** Matches the name of a host: a browser would take `www.gmina.example` and `gmina.example/plan` for paths. */
const host = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(\p{L}{2,24})(?::\d+)?(?=[/?#]|$)/iu;
/** Endings of files that an editor may name without a path. No domain ends so. */
const fileEndings =
  /^(?:aspx?|avi|avif|bmp|csv|docx?|dwg|gif|gpx|heic|html?|ics|jpe?g|json|jsp|kml|mov|mp[34]|od[pst]|pdf|php|png|pptx?|rar|rtf|svg|tiff?|txt|webp|xlsx?|xml|zip)$/i;
const mail = /^[^\s@/?#:]+@[^\s@/?#:]+\.\p{L}{2,24}(?=\?|$)/u;
/** A telephone number, but no date. */
const phone = /^(?!\d+-\d\d-\d+$)\+?\(?\d(?:[\s()-]{0,3}\d){6,14}$/;

/** Adds the scheme that people leave out or mistype. */
function withScheme(written: string): string {
  if (mail.test(written)) return `mailto:${written}`;
  if (phone.test(written)) return `tel:${written}`;
  const [, scheme, rest] = /^(https?)(?::\/?|\/\/)(?!\/)(.*)$/is.exec(written) ?? [];
  if (scheme !== undefined && rest !== undefined && host.test(rest)) return `${scheme}://${rest}`;
  const [, ending] = host.exec(readable(written)) ?? [];
  const isHost = ending !== undefined && (/^www\./i.test(written) || !fileEndings.test(ending));
  return isHost ? `https://${written}` : written;
}

/** The Markdown parser encodes letters such as "ł", which a host may have. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A page's address ends with a slash, a file's does not. Two slashes at the start would lead to another host. */
function withSlash(path: string): string {
  return path.replace(/^\/+/, '/').replace(/(\/[^/.]+)$/, '$1/');
}
