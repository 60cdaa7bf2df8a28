import { homePath, localeOfPath } from '@osiedle/shared';
import { cacheControl } from '../serve/reply.ts';
import { securityHeaders } from '../serve/headers.ts';
import type { ExportedAnswers } from './answers.ts';
import type { Manifest } from '../releases/manifest.ts';

/** Files that tell static hosts what files alone cannot: the form is Netlify's, which Cloudflare Pages and others read. */

/**
 * `_redirects`. Netlify shows a file where there is one unless the status ends in “!”, which others do not know and pass
 * over: each takes of the two lines the one that it understands. So it is with 410, which Cloudflare does not know.
 */
export function redirectsFile({ moved, gone }: Pick<ExportedAnswers, 'moved' | 'gone'>): string {
  const lines = moved.flatMap(([from, location]) =>
    ['301!', '301'].map((status) => `${escaped(from)} ${location} ${status}`),
  );
  for (const path of gone) lines.push(`${escaped(path)} ${homePath(localeOfPath(path))}410.html 410`);
  return [...lines, ''].join('\n');
}

/**
 * `_headers`. How long pages may be kept is left to the host, which says “ask each time” by itself: two rules that match
 * one address would be joined.
 */
export function headersFile({ styles }: Manifest, siteUrl: URL): string {
  const rules: [string, Record<string, string>][] = [
    ['/*', securityHeaders(siteUrl, styles)],
    ['/assets/*', { 'cache-control': cacheControl('/assets/', 200) }],
    ['/media/*', { 'cache-control': cacheControl('/media/', 200) }],
  ];
  return rules
    .map(([pattern, headers]) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/** Half a pair of surrogates cannot be written in an address. */
function escaped(path: string): string {
  return encodeURI(path.toWellFormed());
}
