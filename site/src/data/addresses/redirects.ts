import { homePath, locales, meantPath, readAddress } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { pagePaths } from './routes.ts';

/** The server's answer at the address of a former page. */
export interface SiteRedirect {
  from: string;
  /** The new path, or an address elsewhere; absent if the page is gone. */
  to?: string;
  status: 301 | 410;
}

/**
 * The old addresses of the site, in alphabetical order. Leaves out an address at which a page lives again: the page
 * wins. A redirect to no page counts as gone, so that readers learn that at once, without a detour. The CMS shortens
 * chains itself.
 */
export function redirects(store: Store, now: Date, siteUrl: URL): SiteRedirect[] {
  // Of two redirects for one address, the one saved last wins.
  const all = store.all('redirect').sort((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt));
  // Without redirects, do not depend on all paths: they change with each new page.
  if (all.length === 0) return [];
  const live = new Set(locales.flatMap((locale) => pagePaths(store, locale, now).flat()));
  const answers = new Map<string, SiteRedirect>();
  for (const { from: written, kind, to } of all) {
    const from = addressOnSite(written, siteUrl);
    // Home pages of other systems tell all pages apart by their query.
    if (from === undefined || (live.has(from.path) && !(from.search && isHomePath(from.path)))) continue;
    const target = kind === 'moved' ? targetOf(to, live, siteUrl) : undefined;
    const address = from.path + from.search;
    answers.set(
      address,
      target === undefined ? { from: address, status: 410 } : { from: address, to: target, status: 301 },
    );
  }
  return [...answers.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The target of a redirect, if it is a live page or an address elsewhere, which nobody can check. */
function targetOf(to: string | undefined, live: Set<string>, siteUrl: URL): string | undefined {
  const read = to === undefined || isUnsafe(to) ? undefined : readAddress(to, siteUrl);
  if (!read || !['http:', 'https:'].includes(read.url.protocol)) return undefined;
  const { url } = read;
  if (read.path === undefined) return url.href;
  const written = withSlash(read.path);
  const path = [written, withSlash(meantPath(written))].find((one) => live.has(one));
  return path === undefined ? undefined : path + url.search + url.hash;
}

function isHomePath(path: string): boolean {
  return locales.some((locale) => path === homePath(locale));
}

/** Whether browsers read an address in another way than it looks: with a backslash, a control or a direction mark. */
function isUnsafe(address: string): boolean {
  return /[\\\p{Cc}\p{Cf}]/u.test(address);
}

/**
 * An address with its path in the form of page addresses. `//host/`, and what lies outside the base path, is not on this
 * site.
 */
function addressOnSite(written: string, siteUrl: URL): { path: string; search: string } | undefined {
  const read = isUnsafe(written) ? undefined : readAddress(written, siteUrl);
  if (read?.path === undefined) return undefined;
  return { path: withSlash(read.path), search: read.url.search };
}

/** A path with a slash at its end, unless it names a file. */
function withSlash(path: string): string {
  return path.replace(/(\/[^/.]+)$/, '$1/');
}
