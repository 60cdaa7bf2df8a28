import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { homePath, localeOfPath, locales, type Locale } from '@osiedle/shared';
import type { Page, Rendering } from '@osiedle/site/rendering';
import { parallel } from '../parallel.ts';
import type { Blobs } from './blobs.ts';
import { BrokenLinks } from './broken-links.ts';
import { inspect, whole, type Inspected } from './inspect.ts';
import { takeIn, type TakenIn } from './intake.ts';
import { isRedirect, type Body, type Entry, type Rendered } from './manifest.ts';
import { Media } from './media.ts';
import { readMoves, type Move } from './moves.ts';

/** So that threads have something to do while the disk is waited for. */
const concurrency = 16;
/** Where a site says what became of addresses that have moved or gone. */
const movesPath = '/redirects.json';

/** A rendered site, taken in. */
export interface Composed extends Rendered {
  /** Links on pages of this site to addresses that it does not have. */
  brokenLinks: BrokenLink[];
  /** Files that pages refer to and that are nowhere. */
  missing: string[];
}

export interface BrokenLink {
  /** The page that has the link. */
  page: string;
  /** Where it leads: nowhere. */
  link: string;
}

type Listing = NonNullable<Page['listing']>;

interface Kept {
  body: Body;
  inspected: Inspected | undefined;
}

/** What the site consists of, moved forward by what was rendered anew. */
export class Composition {
  readonly #blobs: Blobs;
  readonly #pages = new Map<string, Kept>();
  readonly #files = new Map<string, Body>();
  readonly #listings = new Map<string, Listing>();
  readonly #links = new BrokenLinks();
  readonly #media: Media;
  #sitemap = new Map<string, Body>();
  #moves: Move[] = [];

  /** @param uploads the folder of the CMS's files */
  constructor(blobs: Blobs, uploads: string) {
    this.#blobs = blobs;
    this.#media = new Media(blobs, uploads);
  }

  /** Whether a sitemap was taken in, be it an older one. */
  get hasSitemap(): boolean {
    return this.#sitemap.size > 0;
  }

  /** What the sitemap is to say, by path. */
  get listings(): ReadonlyMap<string, Listing> {
    return this.#listings;
  }

  /** Takes in the files that pages ask for, such as styles and fonts. @param folder as they lie on the site */
  async takeFiles(folder: string): Promise<void> {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      const { body } = await takeIn(path, await readFile(file), this.#blobs);
      this.#files.set(path, body);
    }
  }

  /** Takes in what was rendered anew, and forgets what is no longer there. */
  async take({ rendered, vanished, failed }: Rendering, signal: AbortSignal): Promise<void> {
    for (const path of [...vanished, ...failed.map((page) => page.path)]) this.#forget(path);
    const taken = await parallel(rendered, concurrency, async (page) => {
      signal.throwIfAborted();
      return { page, ...(await takeIn(page.path, page.body, this.#blobs)) };
    });
    for (const { page, ...one } of taken) this.#note(page, one);
    await this.#media.settle();
  }

  /**
   * Lets old bytes stand in for a page that could not be rendered.
   * @param text the same as text, where they are any
   * @param mayShow whether a picture or document that they name may be shown with them
   */
  async keep(path: string, body: Body, text: string, mayShow: (name: string) => boolean): Promise<void> {
    const inspected = path.endsWith('/') ? whole(inspect(text)) : undefined;
    this.#pages.set(path, { body, inspected });
    this.#links.learn(path, inspected?.links ?? []);
    const names = [...text.matchAll(/\/media\/([\w.-]+\w)/g)].flatMap(([, name = '']) =>
      mayShow(name) ? [name] : [],
    );
    this.#media.learn(path, [...new Set(names)]);
    await this.#media.settle();
  }

  /** Takes in the sitemap. @param files by name */
  async takeSitemap(files: Record<string, Uint8Array>): Promise<void> {
    const sitemap = new Map<string, Body>();
    for (const [name, bytes] of Object.entries(files))
      sitemap.set(`/${name}`, (await takeIn(`/${name}`, bytes, this.#blobs)).body);
    this.#sitemap = sitemap;
  }

  /**
   * Says which address shows what. A live page wins over a redirect or a "gone" of the same address.
   * @throws when there is no home page
   */
  result(): Composed {
    const pages = new Map<string, Entry>();
    for (const [path, { body }] of this.#pages) pages.set(path, body);
    for (const files of [this.#files, this.#sitemap, this.#media.bodies])
      for (const [path, body] of files) pages.set(path, body);
    pages.delete(movesPath);
    if (!pages.has(homePath(locales[0])))
      throw new Error(
        'The site has no home page: an empty site is not published. See what could not be rendered.',
      );
    const notFound = takeErrorPages(pages, '404/');
    const gone = takeErrorPages(pages, '410/');
    for (const move of this.#moves) {
      if (pages.has(move.from)) continue;
      pages.set(move.from, move.status === 301 ? redirectTo(move.to) : goneAt(move.from, gone));
    }
    const styles = new Set([...this.#pages.values()].flatMap(({ inspected }) => inspected?.styles ?? []));
    return {
      paths: Object.fromEntries(pages),
      notFound,
      gone,
      styles: [...styles].sort(),
      brokenLinks: this.#links.find(pages),
      missing: this.#media.missing,
    };
  }

  #note({ path, body: bytes, ...page }: Page, { body, inspected }: TakenIn): void {
    const { media, listing } = whole(page);
    if (path === movesPath) this.#moves = readMoves(Buffer.from(bytes).toString('utf8'));
    const old = this.#pages.get(path)?.body;
    // Equal ones are the very same, which makes comparing them quick.
    this.#pages.set(path, { body: old?.blob === body.blob ? old : body, inspected });
    this.#links.learn(path, inspected?.links ?? []);
    this.#media.learn(path, media);
    if (listing) this.#listings.set(path, listing);
    else this.#listings.delete(path);
  }

  #forget(path: string): void {
    this.#pages.delete(path);
    this.#listings.delete(path);
    this.#links.learn(path, []);
    this.#media.learn(path, []);
  }
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
  if (!page) throw new Error(`The site has no ${homePath(locale)}410/, which ${path} needs: add that page.`);
  return { ...page, status: 410 };
}
