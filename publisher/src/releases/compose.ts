import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { homePath, localeOfPath, locales, type Locale } from '@osiedle/shared';
import { z } from 'zod';
import { parallel } from '../parallel.ts';
import type { Blobs } from './blobs.ts';
import { encode } from './encodings.ts';
import { isRedirect, type Body, type Content, type Encodings, type Entry } from './manifest.ts';
import { isText, typeOf } from './types.ts';

/** What the build says about addresses that have moved or gone. */
const movesSchema = z.array(
  z.union([
    z.object({ from: oldPath(), to: z.union([sitePath(), webAddress()]), status: z.literal(301) }),
    z.object({ from: oldPath(), status: z.literal(410) }),
  ]),
);

const movesFile = 'redirects.json';
/** Reading ahead pays; more open files than this do not. */
const concurrency = 16;

/**
 * Takes a rendered folder into the blobs and says which address shows what.
 * A live page wins over a redirect or a "gone" of the same address.
 * @param before what is live: bytes that it has compressed already are not compressed again
 * @throws when the folder holds no home page, or its `redirects.json` is not as agreed
 */
export async function compose(folder: string, blobs: Blobs, before?: Content): Promise<Content> {
  const known = encodingsOf(before);
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  if (!names.includes('index.html'))
    throw new Error(
      'The build has no index.html: an empty site is not published. See what the build printed.',
    );

  const moves = names.includes(movesFile) ? await readMoves(join(folder, movesFile)) : [];
  const bodies = await parallel(
    names.filter((name) => name !== movesFile),
    concurrency,
    async (name): Promise<[string, Body]> => {
      const [path, type] = [urlPath(name), typeOf(name)];
      const taken = await blobs.take(join(folder, name));
      const encodings =
        known.get(taken.blob) ??
        (isText(type) ? await encode(path, await blobs.read(taken), blobs) : undefined);
      return [path, { ...taken, type, ...(encodings && { encodings }) }];
    },
  );

  const pages = new Map<string, Entry>(bodies);
  const notFound = takeErrorPages(pages, '404.html');
  const gone = takeErrorPages(pages, '410.html');
  for (const move of moves) {
    if (pages.has(move.from)) continue;
    pages.set(move.from, move.status === 301 ? redirectTo(move.to) : goneAt(move.from, gone));
  }
  return { paths: Object.fromEntries(pages), notFound };
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

function encodingsOf(content: Content | undefined): Map<string, Encodings> {
  const known = new Map<string, Encodings>();
  for (const entry of content ? [...Object.values(content.paths), ...Object.values(content.notFound)] : [])
    if (!isRedirect(entry) && entry.encodings) known.set(entry.blob, entry.encodings);
  return known;
}

/** A target in the form of a `Location` header (RFC 9110, 10.2.2): escaped once, however it was written. */
function redirectTo(target: string): Entry {
  const here = 'http://here.invalid';
  return { status: 301, location: new URL(target, here).href.replace(here, '') };
}

function goneAt(path: string, pages: Partial<Record<Locale, Body>>): Entry {
  const locale = localeOfPath(path);
  const page = pages[locale];
  if (!page)
    throw new Error(`The build has no ${homePath(locale)}410.html, which ${path} needs: add that page.`);
  return { ...page, status: 410 };
}

async function readMoves(file: string): Promise<z.infer<typeof movesSchema>> {
  try {
    return movesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Error(
      `The build's ${movesFile} is not as agreed: {from, to, status: 301} or {from, status: 410}.`,
      {
        cause,
      },
    );
  }
}

/** A path on this site; `//host` would lead away from it. */
function sitePath(): z.ZodString {
  return z.string().regex(/^\/(?!\/)[^\\\p{Cc}]*$/u);
}

/** The same, as the server looks addresses up: unescaped. */
function oldPath(): z.ZodType<string> {
  return sitePath().transform((path, context) => {
    try {
      return decodeURIComponent(path);
    } catch {
      context.addIssue({ code: 'custom', message: `${path} is not well escaped` });
      return z.NEVER;
    }
  });
}

/** Somebody else's site. */
function webAddress(): z.ZodType<string> {
  return z.url({ protocol: /^https?$/ });
}
