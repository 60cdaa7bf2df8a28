import { homePath, localeOfPath } from '@osiedle/shared';
import { cacheControl } from '../serve/reply.ts';
import { securityHeaders } from '../serve/headers.ts';
import type { ExportedAnswers } from './answers.ts';
import type { Manifest } from '../releases/manifest.ts';

/** Files with redirects and headers for static hosts, in Netlify's format, which Cloudflare Pages and others read, too. */

/**
 * The text of `_redirects`. Netlify prefers an existing file unless the status ends in “!”. Other hosts do not know “!” and
 * skip the line, so each redirect has two lines, and each host uses the one that it understands. Cloudflare likewise skips
 * the lines with 410.
 */
export function redirectsFile({ moved, gone }: Pick<ExportedAnswers, 'moved' | 'gone'>): string {
  const lines = moved.flatMap(([from, location]) =>
    ['301!', '301'].map((status) => `${escaped(from)} ${location} ${status}`),
  );
  for (const path of gone) lines.push(`${escaped(path)} ${homePath(localeOfPath(path))}410.html 410`);
  return [...lines, ''].join('\n');
}

/**
 * The text of `_headers`. It has no cache rule for pages, because hosts join all rules that match an address. By default
 * they make browsers revalidate pages each time.
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

/** Replaces lone surrogates, which `encodeURI` refuses. */
function escaped(path: string): string {
  return encodeURI(path.toWellFormed());
}
