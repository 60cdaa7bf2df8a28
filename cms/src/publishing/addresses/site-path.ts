import { basePath, withoutBase } from '@osiedle/shared';
import { settings } from '../../settings.ts';

/**
 * An address on this site from its path on, with a final slash of the path unless it names a file; `undefined` for any
 * other text.
 */
export function sitePath(address: string | undefined): string | undefined {
  const site = settings().SITE_URL;
  let text = address?.trim() ?? '';
  if (site && URL.parse(text)?.origin === site.origin) {
    const onHost = text.slice(site.origin.length);
    const base = basePath(site);
    text = (onHost === base ? '/' : withoutBase(onHost, base)) ?? '';
  }
  const [, path, rest = ''] = /^(\/(?!\/)[^\s?#]*)([?#]\S*)?$/.exec(text) ?? [];
  if (path === undefined) return undefined;
  return (path.endsWith('/') || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`) + rest;
}
