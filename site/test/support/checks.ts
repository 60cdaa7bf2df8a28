import { HtmlValidate } from 'html-validate';
import { headOf, versionsOf } from './page.ts';

/**
 * Checks for the pages of any built site. Each takes pages by path and gives their faults, each with its path. A test
 * expects an empty list.
 */
export type Pages = Map<string, string>;

/** The faults of all pages, each with its path. */
export function faults(pages: Pages, find: (html: string, path: string) => string[]): string[] {
  return [...pages].flatMap(([path, html]) => find(html, path).map((fault) => `${path}: ${fault}`));
}

const localeOf = (path: string) => (path.startsWith('/en/') ? 'en' : 'pl');

export async function invalidHtml(pages: Pages): Promise<string[]> {
  const validate = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Everything comes from the site itself, and editors choose the length of titles.
      'require-sri': 'off',
      'long-title': 'off',
    },
  });
  const found: string[] = [];
  for (const [path, html] of pages) {
    const { results } = await validate.validateString(html, path);
    for (const { ruleId, message, column } of results.flatMap((result) => result.messages))
      found.push(`${path}: ${ruleId} ${message} (${column})`);
  }
  return found;
}

/** Pages without exactly one heading of the first level, and headings that skip a level (WCAG 1.3.1, 2.4.6). */
export function headingFaults(pages: Pages): string[] {
  return faults(pages, (html) => {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    const firsts = levels.filter((level) => level === 1).length;
    return [...(firsts === 1 ? [] : [`${firsts} h1`]), ...skipped.map((level) => `h${level} comes too soon`)];
  });
}

/** Landmarks and skip links that are missing. */
export function landmarkFaults(pages: Pages): string[] {
  const parts = [
    '<header class="masthead">',
    '<nav class="menu"',
    '<main id="content"',
    '<footer',
    'href="#content"',
  ];
  return faults(pages, (html) => parts.filter((part) => html.split(part).length !== 2));
}

/** Pages without their language, or without a link to the other one (WCAG 3.1.1). */
export function languageFaults(pages: Pages): string[] {
  return faults(pages, (html, path) => {
    const [locale, other, name] = localeOf(path) === 'en' ? ['en', 'pl', 'Polski'] : ['pl', 'en', 'English'];
    const expected = [`<html lang="${locale}">`, `hreflang="${other}" lang="${other}">${name}</a>`];
    return expected.filter((part) => !html.includes(part));
  });
}

/** The paths of pages without a link to the accessibility declaration in their language. */
export function withoutDeclaration(pages: Pages): string[] {
  const address = (path: string) =>
    localeOf(path) === 'en' ? '/en/accessibility-declaration/' : '/deklaracja-dostepnosci/';
  return [...pages]
    .filter(([path, html]) => !html.includes(`<a href="${address(path)}"`))
    .map(([path]) => path);
}

/**
 * Links and sources within the site that lead to no page or file, and fragments that are no id of their page.
 * @param origin the site's own
 */
export function deadLinks(pages: Pages, origin: string, isThere: (path: string) => boolean): string[] {
  const ids = new Map(
    [...pages].map(([path, html]) => [
      path,
      new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])),
    ]),
  );
  return faults(pages, (html, path) => {
    const own = linksOf(html, origin + path).filter((url) => url.origin === origin);
    if (own.length <= 10) return [`has ${own.length} links`];
    return own
      .filter(
        ({ pathname, hash }) =>
          !(pages.has(pathname) || isThere(pathname)) ||
          (hash !== '' && !ids.get(pathname)?.has(decodeURIComponent(hash.slice(1)))),
      )
      .map((url) => url.href);
  });
}

/** The addresses of all links and sources of a page. */
export function linksOf(html: string, base: string): URL[] {
  const single = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '');
  const sets = [...html.matchAll(/ srcset="([^"]*)"/g)].flatMap((match) =>
    (match[1] ?? '').split(',').map((one) => one.trim().split(' ')[0] ?? ''),
  );
  return [...single, ...sets].map((link) => new URL(link.replaceAll('&amp;', '&'), base));
}

/** Language versions that do not exist, or do not name the page in return. */
export function loneVersions(pages: Pages, origin: string): string[] {
  const byUrl = new Map([...pages].map(([path, html]) => [origin + path, versionsOf(headOf(html))]));
  return faults(pages, (_, path) => {
    const own = byUrl.get(origin + path) ?? {};
    if (Object.keys(own).length === 0) return [];
    if (Object.keys(own).sort().join() !== 'en,pl,x-default' || own['x-default'] !== own['pl'])
      return [`names ${JSON.stringify(own)}`];
    if (own[localeOf(path)] !== origin + path) return [`names another as its own: ${own[localeOf(path)]}`];
    return Object.values(own)
      .filter((url) => JSON.stringify(byUrl.get(url)) !== JSON.stringify(own))
      .map((url) => `${url} does not name it in return`);
  });
}
