import { defaultLocale, secondLocale, type Locale } from './locales.ts';

/** What addresses say of themselves; without the content types, which take the server too long to load. */

/** The home page of a language: `/` or `/en/`. */
export function homePath(locale: Locale): string {
  return locale === defaultLocale ? '/' : `/${locale}/`;
}

/** The status of the error page at a path. @returns undefined for any other page, such as page 404 of a list */
export function errorStatusOf(path: string): 404 | 410 | undefined {
  const home = homePath(localeOfPath(path));
  return ([404, 410] as const).find((status) => path === `${home}${status}/`);
}

/**
 * The path of an address as releases store it: without query and fragment, and unescaped unless an escape is malformed.
 */
export function pathIn(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The path that one means that the site does not have: without `index.html`, which other servers show at a folder's
 * address, and in lower case, like all addresses of pages.
 */
export function meantPath(path: string): string {
  return path.replace(/\/index\.html?$/i, '/').toLowerCase();
}

/** The language of the page at a path. */
export function localeOfPath(path: string): Locale {
  return `${path}/`.startsWith(homePath(secondLocale)) ? secondLocale : defaultLocale;
}
