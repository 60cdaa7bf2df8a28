/**
 * The path below which the site lies on its host. Everywhere within Osiedle an address is a path from the site's home page
 * on: `/spotkania/`. The base path is added where an address is written for visitors, and removed where one comes in.
 */

/** The base path of a site: empty at the root of its host, `/osiedla` for `https://gmina.example/osiedla/`. */
export function basePath({ pathname }: URL): string {
  return pathname.replace(/\/$/, '');
}

/** An address as browsers ask for it. @param address a path from the home page on, or an absolute address */
export function withBase(address: string, base: string): string {
  return /^\/(?!\/)/.test(address) ? base + address : address;
}

/** The path from the home page on. @returns undefined where a path of the host lies outside the site */
export function withoutBase(path: string, base: string): string | undefined {
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

/** An address as somebody wrote it, read as a browser would. */
export interface ReadAddress {
  /** The address. Its host means nothing where `path` is there. */
  url: URL;
  /** Its path from the home page on, where it leads to the site itself. */
  path: string | undefined;
}

/** Relative addresses are those that this host is left for. */
const relative = 'site.invalid';

/**
 * Reads an address that somebody wrote. A path counts from the site's home page on; an absolute address leads to the site
 * only below its base path.
 * @returns undefined where it is no address
 */
export function readAddress(written: string, siteUrl: URL): ReadAddress | undefined {
  const url = URL.parse(written, `${siteUrl.protocol}//${relative}`);
  if (!url) return undefined;
  if (url.host === relative) return { url, path: url.pathname };
  if (url.host !== siteUrl.host) return { url, path: undefined };
  const base = basePath(siteUrl);
  return { url, path: url.pathname === base ? '/' : withoutBase(url.pathname, base) };
}
