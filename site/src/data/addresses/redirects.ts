import { locales } from '@osiedle/shared';
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
    const from = pathOnSite(written, siteUrl);
    if (from === undefined || live.has(from)) continue;
    const target = kind === 'moved' ? targetOf(to, live, siteUrl) : undefined;
    answers.set(from, target === undefined ? { from, status: 410 } : { from, to: target, status: 301 });
  }
  return [...answers.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The target of a redirect, if it is a live page or an address elsewhere, which nobody can check. */
function targetOf(to: string | undefined, live: Set<string>, siteUrl: URL): string | undefined {
  const url = to === undefined ? null : URL.parse(to, siteUrl);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined;
  if (url.host !== siteUrl.host) return url.href;
  const path = pathOnSite(url.pathname, siteUrl);
  return path !== undefined && live.has(path) ? path + url.search + url.hash : undefined;
}

/**
 * A path in the form of page addresses: with a slash at its end, unless it names a file. `//host/` is not on this site.
 */
function pathOnSite(written: string, siteUrl: URL): string | undefined {
  const url = URL.parse(written, siteUrl);
  if (url?.host !== siteUrl.host) return undefined;
  return url.pathname.replace(/(\/[^/.]+)$/, '$1/');
}
