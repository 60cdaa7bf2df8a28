import { basePath, homePath, localeOfPath, secondLocale, withBase, type Locale } from '@osiedle/shared';
import { cacheControl } from '../serve/reply.ts';
import { securityHeaders } from '../serve/headers.ts';
import type { ExportedAnswers } from './answers.ts';
import type { Manifest } from '../releases/manifest.ts';

/**
 * Files with redirects and headers for static hosts, in Netlify's format, which Cloudflare Pages and others read, too: at the
 * root of the host, also where the site lies below a path.
 */

/**
 * The text of `_redirects`. Netlify prefers an existing file unless the status ends in “!”. Other hosts do not know “!” and
 * skip the line, so each redirect has two lines, and each host uses the one that it understands. Cloudflare likewise skips
 * the lines with 410. A query is written as Netlify has it, `/a x=1 /b 301`, before the lines for any query; Cloudflare
 * cannot match one and skips the line.
 */
export function redirectsFile(
  { moved, gone }: Pick<ExportedAnswers, 'moved' | 'gone'>,
  siteUrl: URL,
): string {
  const base = basePath(siteUrl);
  const lines = moved.flatMap(([from, location]) =>
    ['301!', '301'].map(
      (status) => [from, `${base}${withQuery(from)} ${withBase(location, base)} ${status}`] as const,
    ),
  );
  for (const path of gone)
    lines.push([path, `${base}${withQuery(path)} ${base}${homePath(localeOfPath(path))}410.html 410`]);
  lines.sort(([one], [other]) => Number(other.includes('?')) - Number(one.includes('?')));
  for (const name of otherSpellings(secondLocale))
    lines.push([name, `${base}/${name}/* ${base}${homePath(secondLocale)}:splat 301`]);
  return [...lines.map(([, line]) => line), ''].join('\n');
}

/**
 * The text of `_headers`. It has no cache rule for pages, because hosts join all rules that match an address. By default
 * they make browsers revalidate pages each time.
 */
export function headersFile({ styles }: Manifest, siteUrl: URL): string {
  const base = basePath(siteUrl);
  const rules: [string, Record<string, string>][] = [
    [`${base}/*`, securityHeaders(siteUrl, styles)],
    [`${base}/assets/*`, { 'cache-control': cacheControl('/assets/', 200) }],
    [`${base}/media/*`, { 'cache-control': cacheControl('/media/', 200) }],
  ];
  return rules
    .map(([pattern, headers]) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/** How people write the folder of a language: `EN`, `En`. */
function otherSpellings(locale: Locale): string[] {
  return [locale.toUpperCase(), locale.slice(0, 1).toUpperCase() + locale.slice(1)];
}

/** The beginning of a line: a path, and each parameter of a query beside it. */
function withQuery(address: string): string {
  const [path = '', ...query] = address.split('?');
  return [escaped(path), ...(query.length > 0 ? query.join('?').split('&') : [])].filter(Boolean).join(' ');
}

/** Replaces lone surrogates, which `encodeURI` refuses. */
function escaped(path: string): string {
  return encodeURI(path.toWellFormed());
}
