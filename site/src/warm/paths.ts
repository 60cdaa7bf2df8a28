import { homePath, locales } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { pagePaths } from '../data/routes.ts';
import { feedFormats, feedPath, feedScopes } from '../feeds/addresses.ts';

/**
 * The address of everything that is rendered: files for machines, error pages, feeds, and pages. What tells of things that
 * may have been withdrawn comes first.
 */
export function paths(store: Store, now: Date): string[] {
  return [
    '/redirects.json',
    '/robots.txt',
    ...locales.flatMap((locale) => [...besidePages(locale), ...pagePaths(store, locale, now)]),
  ];
}

function besidePages(locale: (typeof locales)[number]): string[] {
  const home = homePath(locale);
  return [
    ...['404', '410', 'styleguide'].map((name) => `${home}${name}/`),
    ...feedScopes.flatMap((scope) => feedFormats.map((format) => feedPath(scope, locale, format))),
  ];
}
