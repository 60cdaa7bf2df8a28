import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { homePath, localeOfPath, locales, type Locale } from '@osiedle/shared';
import { parallel } from '../parallel.ts';
import type { Blobs } from './blobs.ts';
import { encode } from './encodings.ts';
import { inspect, type Inspected } from './inspect.ts';
import { isLive, isRedirect, type Body, type Entry, type Rendered } from './manifest.ts';
import { movesFile, readMoves } from './moves.ts';
import { isText, typeOf } from './types.ts';

/** Reading ahead pays; more open files than this do not. */
const concurrency = 16;

/** A rendered site, taken in. */
export interface Composed extends Rendered {
  /** Links on pages of this site to addresses that it does not have. */
  brokenLinks: BrokenLink[];
}

export interface BrokenLink {
  /** The page that has the link. */
  page: string;
  /** Where it leads: nowhere. */
  link: string;
}

/**
 * Takes a rendered folder into the blobs and says which address shows what.
 * A live page wins over a redirect or a "gone" of the same address.
 * @param kept pages that could not be rendered, and what stands in for them
 * @param signal ends the work
 * @throws when the folder holds no home page, or its list of moves is not as agreed
 */
export async function compose(
  folder: string,
  blobs: Blobs,
  kept: Record<string, Entry> = {},
  signal?: AbortSignal,
): Promise<Composed> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const inspected = new Map<string, Inspected>();
  const bodies = await parallel(
    names.filter((name) => name !== movesFile),
    concurrency,
    async (name): Promise<[string, Body]> => {
      signal?.throwIfAborted();
      const [path, type] = [urlPath(name), typeOf(name)];
      const taken = await blobs.take(join(folder, name));
      if (name.endsWith('.html')) inspected.set(path, inspect((await blobs.read(taken)).toString('utf8')));
      const codings = isText(type) ? await encode(path, taken.blob, blobs) : [];
      return [path, { ...taken, type, ...(codings.length > 0 && { codings }) }];
    },
  );

  // Their styles have to be known, too, and their links.
  for (const [path, entry] of Object.entries(kept))
    if (isLive(entry) && entry.type.startsWith('text/html') && !inspected.has(path))
      inspected.set(path, inspect((await blobs.read(entry)).toString('utf8')));
  const pages = new Map<string, Entry>([...Object.entries(kept), ...bodies]);
  if (!pages.has('/'))
    throw new Error(
      'The build has no index.html: an empty site is not published. See what the build printed.',
    );
  const notFound = takeErrorPages(pages, '404.html');
  const gone = takeErrorPages(pages, '410.html');
  const moves = names.includes(movesFile) ? await readMoves(join(folder, movesFile)) : [];
  for (const move of moves) {
    if (pages.has(move.from)) continue;
    pages.set(move.from, move.status === 301 ? redirectTo(move.to) : goneAt(move.from, gone));
  }
  const paths = Object.fromEntries([...pages].sort(([a], [b]) => (a < b ? -1 : 1)));
  const styles = [...new Set([...inspected.values()].flatMap((page) => page.styles))].sort();
  return { paths, notFound, gone, styles, brokenLinks: findBrokenLinks(inspected, pages) };
}

/** `a/index.html` is shown at `/a/`; any other file under its own name. */
function urlPath(name: string): string {
  return `/${name}`.replace(/\/index\.html$/, '/');
}

/** Error pages have no address of their own: they are taken out of the pages. */
function takeErrorPages(pages: Map<string, Entry>, name: string): Partial<Record<Locale, Body>> {
  const found: Partial<Record<Locale, Body>> = {};
  for (const locale of locales) {
    const path = homePath(locale) + name;
    const page = pages.get(path);
    if (page && !isRedirect(page)) found[locale] = page;
    pages.delete(path);
  }
  return found;
}

/** A target in the form of a `Location` header (RFC 9110, 10.2.2): escaped once, however it was written. */
function redirectTo(target: string): Entry {
  const here = 'http://here.invalid';
  return { status: 301, location: new URL(target, here).href.replace(here, '') };
}

/** What an address answers whose content was withdrawn. @throws when the site has no page that says so */
export function goneAt(path: string, pages: Partial<Record<Locale, Body>>): Entry {
  const locale = localeOfPath(path);
  const page = pages[locale];
  if (!page)
    throw new Error(`The build has no ${homePath(locale)}410.html, which ${path} needs: add that page.`);
  return { ...page, status: 410 };
}

function findBrokenLinks(inspected: Map<string, Inspected>, pages: Map<string, Entry>): BrokenLink[] {
  const leads = (link: string): boolean => {
    const entry = pages.get(link) ?? pages.get(`${link}/`);
    return entry !== undefined && entry.status !== 410;
  };
  return [...inspected]
    .flatMap(([page, { links }]) =>
      links
        .filter((link) => !leads(link) && !link.startsWith('/_publisher/'))
        .map((link) => ({ page, link })),
    )
    .sort((a, b) => (a.page + a.link < b.page + b.link ? -1 : 1));
}
