import { homePath, locales, type Sliced } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { measureLists } from '../data/lists/list-routes.ts';
import { pagePaths } from '../data/addresses/routes.ts';
import { feedFormats, feedPath, feedScopes } from '../data/addresses/feeds.ts';

/**
 * The address of everything that is rendered: files for machines, error pages, feeds, and pages. What tells of things that
 * may have been withdrawn comes first. A list that is as it was is the very same.
 */
export function renderedPaths(store: Store, now: Date): (readonly string[])[] {
  return [beside, ...locales.flatMap((locale) => pagePaths(store, locale, now))];
}

/** Asks beforehand what {@link renderedPaths} takes longest to find out. */
export function* preparePaths(store: Store, now: Date): Sliced<void> {
  for (const locale of locales) {
    yield* measureLists(store, locale, now);
    // The pages themselves are a question of their own in each language.
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
