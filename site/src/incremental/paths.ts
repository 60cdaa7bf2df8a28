import { homePath, locales, type Sliced } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { measureLists } from '../data/lists/list-routes.ts';
import { pagePaths } from '../data/addresses/routes.ts';
import { feedFormats, feedPath, feedScopes } from '../data/addresses/feeds.ts';

/**
 * The addresses of everything that is rendered: files for machines, error pages, feeds and pages. Files that tell of
 * withdrawals come first. An unchanged list is the same object as before.
 */
export function renderedPaths(store: Store, now: Date): (readonly string[])[] {
  return [beside, ...locales.flatMap((locale) => pagePaths(store, locale, now))];
}

/** Computes in slices the derived values that make {@link renderedPaths} slow. */
export function* preparePaths(store: Store, now: Date): Sliced<void> {
  for (const locale of locales) {
    yield* measureLists(store, locale, now);
    // Each language has its own derived value for the paths of its pages.
    pagePaths(store, locale, now);
    yield;
  }
}

const beside = ['/redirects.json', '/robots.txt', ...locales.flatMap(besidePages)];

function besidePages(locale: (typeof locales)[number]): string[] {
  const home = homePath(locale);
  return [
    ...['404', '410', 'styleguide'].map((name) => `${home}${name}/`),
    ...feedScopes.flatMap((scope) => feedFormats.map((format) => feedPath(scope, locale, format))),
  ];
}
