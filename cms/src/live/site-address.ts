import { settings } from '../settings.ts';

/** The address of the site's home page, with a final slash. */
export function siteHome(): string {
  return settings().SITE_URL?.href ?? 'http://localhost:4321/';
}

/** The whole address of a path on the site. */
export function siteAddressOf(path: string): string {
  return new URL(`.${path}`, siteHome()).href;
}
