import { basePath, homePath, localeOfPath, locales, secondLocale, withBase } from '@osiedle/shared';
import type { Manifest } from '../releases/manifest.ts';
import { isText, contentTypeOf } from '../blobs/content-types.ts';
import { securityHeaders } from '../serve/headers.ts';
import { cacheControl } from '../serve/reply.ts';
import type { ExportedAnswers } from './answers.ts';
import { reservedNames } from './names.ts';

/**
 * A configuration with which nginx answers as our server does. It is included in a `server` block whose `root` is the
 * export's folder; of a site below a path, the folder that this path leads down from. No inner location has an `add_header`,
 * because that would disable all those around it.
 */
export function nginxInclude(
  { styles }: Manifest,
  { shown, moved, gone }: ExportedAnswers,
  siteUrl: URL,
): string {
  const base = basePath(siteUrl);
  const headers = Object.entries(securityHeaders(siteUrl, styles));
  const caching = (path: string): string => quote(cacheControl(path, 200));
  const site = [
    'index index.html;',
    'gzip_static on;',
    'gzip_vary on;',
    ...types(['.html', ...shown.map(([path]) => path)]),
    ...headers.map(([name, value]) => `add_header ${name} ${quote(value)} always;`),
    'add_header cache-control $osiedle_cache always;',
    `location ${base}/assets/ { set $osiedle_cache ${caching('/assets/')}; }`,
    `location ${base}/media/ { set $osiedle_cache ${caching('/media/')}; }`,
    ...errorPages(`${base}/`),
    `location ${base}${homePath(secondLocale)} {`,
    ...errorPages(base + homePath(secondLocale)).map((line) => `  ${line}`),
    '}',
    ...locales
      .flatMap((locale) => ['404.html', '410.html'].map((name) => base + homePath(locale) + name))
      .map((path) => `location = ${path} { internal; }`),
    ...Object.values(reservedNames).map((name) => `location = ${base}/${name} { return 404; }`),
    ...oldAddresses(moved, gone, base),
  ];
  return [
    base === ''
      ? '# Written by `pnpm export`; do not edit. In a server block: root this folder, then include this file.'
      : `# Written by \`pnpm export\`; do not edit. In a server block: root the folder in which this one lies at ${base}, then include this file.`,
    'absolute_redirect off;',
    `set $osiedle_cache ${caching('/')};`,
    ...meantAddresses(base),
    // What else the host has keeps its own headers.
    ...(base === ''
      ? site
      : [
          `location = ${base} { return 301 "${base}/$is_args$args"; }`,
          `location ^~ ${base}/ {`,
          ...site,
          '}',
        ]),
    '',
  ].join('\n');
}

/** Addresses that only look different lead to those that they mean, as in `meantPath`, as far as nginx can tell. */
function meantAddresses(base: string): string[] {
  return [
    String.raw`if ($request_uri ~* "^(${base}(?:/[^/?\\\\]+)*/)index\.html?(\?.*)?$") { return 301 "$1$2"; }`,
    `if ($request_uri ~ "^${base}/(?!${secondLocale}(?:[/?]|$))(?i:${secondLocale})(/[^?]*)?(\\?.*)?$") { return 301 "${base}/${secondLocale}$1$2"; }`,
  ];
}

/** A location for each path, with what its queries get first. */
function oldAddresses(moved: ExportedAnswers['moved'], gone: string[], base: string): string[] {
  const locations = new Map<string, string[]>();
  const add = (address: string, answer: string): void => {
    const [path = '', ...queries] = address.split('?');
    if (!isWritable(address)) return;
    if (queries.length === 0) {
      locations.set(path, [...(locations.get(path) ?? []), answer]);
      return;
    }
    const condition = `if ($args = ${quote(queries.join('?').replaceAll('$', '%24'))}) { ${answer} }`;
    // Without its last slash, no folder leads to it.
    for (const one of new Set([path, path.replace(/(.)\/$/, '$1')]))
      locations.set(one, [condition, ...(locations.get(one) ?? [])]);
  };
  for (const [from, location] of moved)
    add(from, `return 301 ${target(withBase(location, base), from.includes('?'))};`);
  for (const path of gone) add(path, 'return 410;');
  return [...locations].map(([path, answers]) => {
    const isGone = answers.some((answer) => answer.includes('return 410'));
    const pages = isGone ? errorPages(base + homePath(localeOfPath(path))) : [];
    return `location = ${quote(base + path)} { ${[...pages, ...answers].join(' ')} }`;
  });
}

/** The content types of this release's files. They replace nginx's own list, which knows fewer. */
function types(names: string[]): string[] {
  const endings = new Map<string, string>();
  for (const name of names) {
    const [, ending] = /\.(\w+)$/.exec(name) ?? [];
    if (ending) endings.set(ending, contentTypeOf(`x.${ending}`).replace(/;.*/, ''));
  }
  const texts = [...new Set(endings.values())].filter(
    (type) => type !== 'text/html' && isText(type) && type !== 'image/svg+xml',
  );
  return [
    'types {',
    ...[...endings].map(([ending, type]) => `  ${type} ${ending};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    // nginx always includes text/html, and warns where it is named again.
    ...(texts.length > 0 ? [`charset_types ${texts.join(' ')};`] : []),
  ];
}

function errorPages(home: string): string[] {
  return [404, 410].map((status) => `error_page ${status} ${home}${status}.html;`);
}

/** A redirect's location with the query of the request, where neither the location nor the old address has one. */
function target(location: string, isOfQuery: boolean): string {
  const [path = '', fragment] = location.split('#', 2);
  const query = isOfQuery || path.includes('?') ? '' : '$is_args$args';
  const escaped = (text: string): string => text.replaceAll('$', '%24');
  return quote(escaped(path) + query + (fragment === undefined ? '' : `#${escaped(fragment)}`));
}

/** False for a path with control characters: a configuration cannot contain it, and nobody links to it. */
function isWritable(path: string): boolean {
  return !/\p{Cc}/u.test(path);
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
