import { locales } from '@osiedle/shared';
import type { Store } from '../../content/store.ts';
import { pagePaths } from './routes.ts';

/** What the server answers at an address that was once a page. */
export interface SiteRedirect {
  from: string;
  /** Where it has moved to, a path or an address elsewhere; absent where it is gone. */
  to?: string;
  status: 301 | 410;
}

/**
 * The old addresses of the site, in the order of the alphabet. One at which a page lives again is left out: the page
 * wins. One that would lead to no page is gone: a reader is told so at once, not after a detour. The CMS shortens
 * chains itself.
 */
export function redirects(store: Store, now: Date, siteUrl: URL): SiteRedirect[] {
  // Of two for one address, the one that was saved last holds.
  const all = store.all('redirect').sort((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt));
  // Who asks for all paths is asked again for each new page.
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

/** Where a redirect leads, if anything is there: a live page, or an address elsewhere, of which nobody can tell. */
function targetOf(to: string | undefined, live: Set<string>, siteUrl: URL): string | undefined {
  const url = to === undefined ? null : URL.parse(to, siteUrl);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined;
  if (url.host !== siteUrl.host) return url.href;
  const path = pathOnSite(url.pathname, siteUrl);
  return path !== undefined && live.has(path) ? path + url.search + url.hash : undefined;
}

/** A path as pages have it: with a slash at its end, unless it names a file. `//host/` is none of this site's. */
function pathOnSite(written: string, siteUrl: URL): string | undefined {
  const url = URL.parse(written, siteUrl);
  if (url?.host !== siteUrl.host) return undefined;
  return url.pathname.replace(/(\/[^/.]+)$/, '$1/');
}
