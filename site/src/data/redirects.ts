import { homePath, locales } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { entryParams, frontParams } from './routes.ts';

/** What the server answers at an address that was once a page. */
export interface Redirect {
  from: string;
  /** Where it has moved to; absent where it is gone. */
  to?: string;
  status: 301 | 410;
}

/**
 * The old addresses of the site. One at which a page lives again is left out: the page wins; so is one that moved to
 * nowhere or to itself.
 */
export function redirects(store: Store): Redirect[] {
  const live = new Set(locales.flatMap((locale) => pagesOf(store, locale)));
  const all: Redirect[] = [];
  for (const { from, kind, to } of store.all('redirect')) {
    if (live.has(from)) continue;
    if (kind === 'gone') all.push({ from, status: 410 });
    else if (to && to !== from) all.push({ from, to, status: 301 });
  }
  return all.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function pagesOf(store: Store, locale: (typeof locales)[number]): string[] {
  const home = homePath(locale);
  return [
    home,
    ...frontParams(store, locale).map(({ section }) => `${home}${section}/`),
    ...entryParams(store, locale).map(({ section, slug }) => `${home}${section}/${slug}/`),
  ];
}
