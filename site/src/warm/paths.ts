import { homePath, locales } from '@osiedle/shared';
import type { Store } from '../content/store.ts';
import { pagePaths } from '../data/routes.ts';
import { feedFormats, feedPath, feedScopes } from '../feeds/addresses.ts';

/** The address of everything that is rendered: pages, error pages, feeds, and files for machines. */
export function paths(store: Store, now: Date): string[] {
  return [
    ...locales.flatMap((locale) => [...pagePaths(store, locale, now), ...besidePages(locale)]),
    '/robots.txt',
    '/redirects.json',
  ];
}

function besidePages(locale: (typeof locales)[number]): string[] {
  const home = homePath(locale);
  return [
    ...['404', '410', 'styleguide'].map((name) => `${home}${name}/`),
    ...feedScopes.flatMap((scope) => feedFormats.map((format) => feedPath(scope, locale, format))),
  ];
}
