import { basePath, homePath, secondLocale, withBase } from '@osiedle/shared';
import { contentTypeOf, isText } from '../blobs/content-types.ts';
import type { Manifest } from '../releases/manifest.ts';
import { securityHeaders } from '../serve/headers.ts';
import { cacheControl } from '../serve/reply.ts';
import type { ExportedAnswers } from './answers.ts';
import { foldersAbove, reservedNames } from './names.ts';

/**
 * The text of `.htaccess`, with which an ordinary web space under Apache answers as our server does. It asks only for what
 * hosts let their customers set (`AllowOverride FileInfo`), and what a missing module would do is left out, so that nothing
 * here makes a host answer 500. Other people's files in the same folder stay reachable.
 * @param names the names of all exported files
 */
export function htaccess(
  { styles }: Manifest,
  { shown, moved, gone }: ExportedAnswers,
  names: Iterable<string>,
  siteUrl: URL,
): string {
  const base = basePath(siteUrl);
  const home = `${base}/`;
  // Apache would take the scheme of its own connection, and a host may end TLS before it.
  const site = `${siteUrl.protocol}//%{HTTP_HOST}${home}`;
  const second = homePath(secondLocale).slice(1);
  return [
    `# Written by \`pnpm export\`; do not edit. This folder is to be reached at ${siteUrl.href}`,
    ...types(['.html', ...shown.map(([path]) => path)]),
    ...errorPages(home),
    `<If "%{REQUEST_URI} =~ m#^${home}${second}#">`,
    ...errorPages(home + second),
    '</If>',
    '<IfModule mod_headers.c>',
    ...Object.entries(securityHeaders(siteUrl, styles)).map(
      ([name, value]) => `Header always set ${name} ${quoted(value)}`,
    ),
    `Header always set cache-control ${quoted(cacheControl('/', 200))}`,
    ...['/assets/', '/media/'].map(
      (folder) =>
        `Header always set cache-control ${quoted(cacheControl(folder, 200))} "expr=%{REQUEST_URI} =~ m#^${base}${folder}#"`,
    ),
    '</IfModule>',
    '<IfModule mod_rewrite.c>',
    'RewriteEngine On',
    `RewriteBase ${home}`,
    '# What comes a second time is a page for an error, or has been rewritten below.',
    'RewriteCond %{ENV:REDIRECT_STATUS} .',
    'RewriteRule ^ - [L]',
    `RewriteRule ${exactly(...hidden)} - [R=404,L]`,
    String.raw`RewriteCond %{REQUEST_FILENAME} "^(.+)\.gz$"`,
    'RewriteCond "%1" -f',
    'RewriteRule ^ - [R=404,L]',
    ...oldAddresses(moved, gone, site, base),
    '# Addresses that only look different lead to those that they mean.',
    String.raw`RewriteRule "^((?:[^/]+/)*)index\.html?$" "${site}$1" [R=301,L,NC]`,
    `RewriteRule "^(?!${secondLocale}(?:/|$))(?i:${secondLocale})(?:/(.*))?$" "${site}${second}$1" [R=301,L]`,
    'RewriteCond %{REQUEST_FILENAME}/index.html -f',
    `RewriteRule "^(.*[^/])$" "${site}$1/" [R=301,L]`,
    '# A folder without a page shows no list of its files.',
    ...bareFolders(names).map((name) => `RewriteRule "^${pattern(name)}/?$" - [R=404,L]`),
    '# Files that are compressed already.',
    ...['index.html', ''].flatMap((page) => [
      String.raw`RewriteCond %{HTTP:Accept-Encoding} "\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))"`,
      `RewriteCond "%{REQUEST_FILENAME}${page}.gz" -f`,
      `RewriteRule "^${page ? '(|.*/)' : '(.*[^/])'}$" "$1${page}.gz" [L]`,
    ]),
    'RewriteCond "%{REQUEST_FILENAME}index.html" -f',
    'RewriteRule "^(|.*/)$" "$1index.html" [L]',
    '</IfModule>',
    '',
  ].join('\n');
}

/** Pages for errors and files for the export itself, which have no address. */
const hidden = [
  ...['', homePath(secondLocale).slice(1)].flatMap((home) => [`${home}404.html`, `${home}410.html`]),
  ...Object.values(reservedNames),
];

function errorPages(home: string): string[] {
  return [404, 410].map((status) => `ErrorDocument ${status} ${home}${status}.html`);
}

/** The redirects and what is gone; those of one query come first. */
function oldAddresses(moved: ExportedAnswers['moved'], gone: string[], site: string, base: string): string[] {
  const rules = moved.flatMap(([from, location]) => {
    const to = location.startsWith('/')
      ? site + escaped(withBase(location, base).slice(base.length + 1))
      : escaped(location);
    return rulesFor(from, ...redirect(to, from.includes('?')));
  });
  rules.push(...gone.flatMap((path) => rulesFor(path, ['', '- [G,L]'])));
  const isOfQuery = (rule: string): boolean => rule.startsWith('RewriteCond "%{QUERY_STRING}" "=');
  return [...rules.filter(isOfQuery), ...rules.filter((rule) => !isOfQuery(rule))];
}

/** A condition, where there is one, and the second half of a rule. */
type Answer = [condition: string, answer: string];

/** With the query of the request, where neither the location nor the old address has one. */
function redirect(to: string, isOfQuery: boolean): Answer[] {
  const flags = 'R=301,L,NE';
  if (to.includes('?')) return [['', `"${to}" [${flags}]`]];
  if (isOfQuery) return [['', `"${to}" [${flags},QSD]`]];
  const [path = '', fragment] = to.split('#', 2);
  if (fragment === undefined) return [['', `"${to}" [${flags}]`]];
  return [
    ['RewriteCond "%{QUERY_STRING}" .\n', `"${path}?%{QUERY_STRING}#${fragment}" [${flags}]`],
    ['', `"${to}" [${flags}]`],
  ];
}

function rulesFor(address: string, ...answers: Answer[]): string[] {
  const [path = '', ...rest] = address.split('?');
  const query = rest.join('?');
  // A configuration cannot contain control characters; browsers escape quotation marks; `${` would name the host's settings.
  if (/\p{Cc}/u.test(path) || /[\p{Cc}"]|\$\{/u.test(query)) return [];
  const ofQuery = rest.length > 0 ? `RewriteCond "%{QUERY_STRING}" "=${query}"\n` : '';
  const name = pattern(path.slice(1).replace(/\/$/, ''));
  const end = path.endsWith('/') && path !== '/' ? '/?' : '';
  return answers.map(
    ([condition, answer]) => `${ofQuery}${condition}RewriteRule "^${name}${end}$" ${answer}`,
  );
}

/** Folders of the site in which no page lies. */
function bareFolders(names: Iterable<string>): string[] {
  const [folders, files] = [new Set<string>(), new Set(names)];
  for (const name of files) for (const folder of foldersAbove(name)) folders.add(folder);
  return [...folders].filter((folder) => !files.has(`${folder}/index.html`)).sort();
}

/** The content types of this release's files, also of those that are compressed. */
function types(names: string[]): string[] {
  const endings = new Map<string, string>();
  for (const name of names) {
    const [, ending] = /\.(\w+)$/.exec(name) ?? [];
    if (ending) endings.set(ending, contentTypeOf(`x.${ending}`));
  }
  const texts = [...endings].filter(([, type]) => isText(type)).map(([ending]) => ending);
  return [
    ...[...endings].map(
      ([ending, type]) => `<FilesMatch "\\.${ending}(?:\\.gz)?$">\nForceType ${quoted(type)}\n</FilesMatch>`,
    ),
    `<FilesMatch "\\.(?:${texts.join('|')})\\.gz$">`,
    '<IfModule mod_mime.c>',
    'AddEncoding gzip .gz',
    '</IfModule>',
    '</FilesMatch>',
    '<IfModule mod_headers.c>',
    `<FilesMatch "\\.(?:${texts.join('|')})(?:\\.gz)?$">`,
    'Header merge vary accept-encoding',
    '</FilesMatch>',
    '</IfModule>',
  ];
}

function exactly(...names: string[]): string {
  return `"^(?:${names.map(pattern).join('|')})$"`;
}

/** A regular expression for a text, as it stands between quotes. */
function pattern(text: string): string {
  return text
    .replace(/["\\$]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`)
    .replace(/[\^.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** A location as the target of a rule: `$` and `%` would stand for parts of the request, `${` for settings of the host. */
function escaped(location: string): string {
  return location
    .replaceAll('"', '%22')
    .replaceAll('${', '%24{')
    .replace(/[%$\\]/g, String.raw`\$&`);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}
