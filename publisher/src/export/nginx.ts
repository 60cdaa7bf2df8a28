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
    ...moved
      .filter(([from]) => isWritable(from))
      .map(([from, location]) => `location = ${quote(from)} { return 301 ${target(location)}; }`),
    ...gone.filter(isWritable).map((path) => {
      const pages = errorPages(homePath(localeOfPath(path)));
      return `location = ${quote(path)} { ${pages.join(' ')} return 410; }`;
    }),
    '',
  ].join('\n');
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

/** A redirect's location with the query of the request, where the location has none. */
function target(location: string): string {
  const [path = '', fragment] = location.split('#', 2);
  const query = path.includes('?') ? '' : '$is_args$args';
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
