import { homePath, localeOfPath, locales, secondLocale } from '@osiedle/shared';
import type { Manifest } from '../releases/manifest.ts';
import { isText, contentTypeOf } from '../blobs/content-types.ts';
import { securityHeaders } from '../serve/headers.ts';
import { cacheControl } from '../serve/reply.ts';
import type { ExportedAnswers } from './answers.ts';
import { reservedNames } from './names.ts';

/**
 * A configuration with which nginx answers as our server does. It is included in a `server` block whose `root` is the
 * export's folder. No location has an `add_header`, because that would disable all those of the server block.
 */
export function nginxInclude(
  { styles }: Manifest,
  { shown, moved, gone }: ExportedAnswers,
  siteUrl: URL,
): string {
  const headers = Object.entries(securityHeaders(siteUrl, styles));
  const caching = (path: string): string => quote(cacheControl(path, 200));
  return [
    '# Written by `pnpm export`; do not edit. In a server block: root this folder, then include this file.',
    'index index.html;',
    'absolute_redirect off;',
    'gzip_static on;',
    'gzip_vary on;',
    ...types(['.html', ...shown.map(([path]) => path)]),
    ...headers.map(([name, value]) => `add_header ${name} ${quote(value)} always;`),
    `set $osiedle_cache ${caching('/')};`,
    'add_header cache-control $osiedle_cache always;',
    `location /assets/ { set $osiedle_cache ${caching('/assets/')}; }`,
    `location /media/ { set $osiedle_cache ${caching('/media/')}; }`,
    ...errorPages('/'),
    `location ${homePath(secondLocale)} {`,
    ...errorPages(homePath(secondLocale)).map((line) => `  ${line}`),
    '}',
    ...locales
      .flatMap((locale) => ['404.html', '410.html'].map((name) => homePath(locale) + name))
      .map((path) => `location = ${path} { internal; }`),
    ...Object.values(reservedNames).map((name) => `location = /${name} { return 404; }`),
    ...meantAddresses,
    ...oldAddresses(moved, gone),
    '',
  ].join('\n');
}

/** Addresses that only look different lead to those that they mean, as in `meantPath`, as far as nginx can tell. */
const meantAddresses = [
  String.raw`if ($request_uri ~* "^((?:/[^/?\\\\]+)*/)index\.html?(\?.*)?$") { return 301 "$1$2"; }`,
  `if ($request_uri ~ "^/(?!${secondLocale}(?:[/?]|$))(?i:${secondLocale})(/[^?]*)?(\\?.*)?$") { return 301 "/${secondLocale}$1$2"; }`,
];

/** A location for each path, with what its queries get first. */
function oldAddresses(moved: ExportedAnswers['moved'], gone: string[]): string[] {
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
  for (const [from, location] of moved) add(from, `return 301 ${target(location, from.includes('?'))};`);
  for (const path of gone) add(path, 'return 410;');
  return [...locations].map(([path, answers]) => {
    const isGone = answers.some((answer) => answer.includes('return 410'));
    const pages = isGone ? errorPages(homePath(localeOfPath(path))) : [];
    return `location = ${quote(path)} { ${[...pages, ...answers].join(' ')} }`;
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
