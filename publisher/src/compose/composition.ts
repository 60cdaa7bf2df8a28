import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { errorStatusOf, homePath, locales, type Sliced } from '@osiedle/shared';
import type { Page, Rendering } from '@osiedle/site/rendering';
import { parallel } from '../process/parallel.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { BrokenLinks } from './broken-links.ts';
import { inspect, whole, type Inspected } from '../blobs/inspect.ts';
import { takeIn, type TakenIn } from '../blobs/intake.ts';
import type { Body } from '../blobs/body.ts';
import { isLive, type Entry, type Manifest, type Rendered } from '../releases/manifest.ts';
import { Media } from './media.ts';
import { readMoves, type Move } from './moves.ts';
import { goneAt } from '../releases/gone.ts';
import { Once } from '../blobs/once.ts';
import { Sharded } from '../releases/sharded.ts';
import { Tally } from './tally.ts';

/** So that threads have something to do while the disk is waited for. */
const concurrency = 16;
/** Where a site says what became of addresses that have moved or gone. */
const movesPath = '/redirects.json';

export interface BrokenLink {
  /** The page that has the link. */
  page: string;
  /** Where it leads: nowhere. */
  link: string;
}

/** Nearly all pages have the same styles. */
const stylesOnce = new Once<readonly string[]>();

interface Kept {
  body: Body;
  /** CSP hash sources of the styles that stand in it. */
  styles: readonly string[];
}

/**
 * What the site consists of, moved forward by what was rendered anew. It may begin with the release that is live: what is
 * not rendered yet is shown as it is there, until {@link settle}.
 */
export class Composition {
  readonly #blobs: Blobs;
  readonly #pages = new Map<string, Kept>();
  readonly #files = new Map<string, Body>();
  readonly #links = new BrokenLinks();
  readonly #media: Media;
  readonly #styles = new Tally();
  #moves = new Map<string, Move>();
  /** What every address showed at the last result. */
  #paths: Sharded<Entry>;
  /** Addresses that may show something else now, and whether somebody waits for that. */
  readonly #touched = new Map<string, boolean>();
  /** Whether somebody waits for what is being taken in. */
  #isAwaited = true;
  /** The live release, and its addresses that stand in for what is not rendered yet. */
  #live: Pick<Manifest, 'notFound' | 'gone' | 'styles'> | undefined;
  readonly #standing: Set<string>;

  /**
   * @param uploads the folder of the CMS's files
   * @param live the release that is live
   */
  constructor(blobs: Blobs, uploads: string, live?: Manifest) {
    this.#blobs = blobs;
    this.#media = new Media(blobs, uploads);
    this.#live = live;
    this.#paths = live?.paths ?? Sharded.of();
    this.#standing = new Set(this.#paths.keys());
  }

  /** Takes in the files that pages ask for, such as styles and fonts. @param folder as they lie on the site */
  async takeFiles(folder: string): Promise<void> {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      const { body } = await takeIn(path, await readFile(file), this.#blobs);
      this.#files.set(path, body);
      this.#touch(path);
    }
  }

  /**
   * Takes in what was rendered anew, and forgets what is no longer there.
   * @param options.isAwaited whether somebody waits for it, so that it is to be seen before all is rendered
   */
  async take(
    { rendered, vanished, failed }: Rendering,
    signal: AbortSignal,
    { isAwaited = true } = {},
  ): Promise<void> {
    this.#isAwaited = isAwaited;
    for (const path of [...vanished, ...failed.map((page) => page.path)]) this.#forget(path);
    const taken = await parallel(rendered, concurrency, async (page) => {
      signal.throwIfAborted();
      return { page, ...(await takeIn(page.path, page.body, this.#blobs)) };
    });
    for (const { page, ...one } of taken) this.#note(page, one);
    await this.#settleMedia();
  }

  /** Takes addresses of the live release away that may not stand in: what they showed was withdrawn or has moved. */
  drop(paths: Iterable<string>): void {
    this.#isAwaited = true;
    for (const path of paths) if (this.#standing.delete(path)) this.#touch(path);
  }

  /** Is told that everything has been rendered: nothing of the live release stands in from here on. */
  settle(): void {
    this.drop([...this.#standing]);
    this.#live = undefined;
  }

  /**
   * Lets old bytes stand in for a page that could not be rendered.
   * @param text the same as text, where they are any
   * @param media the pictures and documents that may be shown with them
   */
  async keep(path: string, body: Body, text: string, media: ReadonlySet<string>): Promise<void> {
    this.#set(path, body, path.endsWith('/') ? whole(inspect(text)) : undefined);
    this.#media.learn(path, [...media]);
    await this.#settleMedia();
  }

  /**
   * Says which address shows what. A live page wins over a redirect or a "gone" of the same address.
   * @param options.isWhole whether all that was taken in counts; else what somebody waits for, and files that it may show
   * @throws when there is no home page
   */
  *result({ isWhole = true } = {}): Sliced<Rendered> {
    const notFound = this.#errorPages('404/', 'notFound');
    const gone = this.#errorPages('410/', 'gone');
    const changes: [string, Entry | undefined][] = [];
    for (const [path, isAwaited] of this.#touched) {
      yield;
      if (!isWhole && !isAwaited && !this.#fileAt(path)) continue;
      changes.push([path, this.#entryAt(path, gone)]);
      this.#touched.delete(path);
      this.#links.touch(path);
    }
    this.#paths = yield* this.#paths.move(changes);
    if (!this.#paths.has(homePath(locales[0])))
      throw new Error(
        'The site has no home page: an empty site is not published. See what could not be rendered.',
      );
    const styles = [...new Set([...(this.#live?.styles ?? []), ...this.#styles.keys()])].sort();
    return { paths: this.#paths, notFound, gone, styles };
  }

  /** Links on pages of this site to addresses that it did not have at the last result. */
  get brokenLinks(): BrokenLink[] {
    return this.#links.brokenIn(this.#paths);
  }

  /** Files that pages refer to and that are nowhere. */
  get missing(): string[] {
    return this.#media.missing;
  }

  #entryAt(path: string, gone: Rendered['gone']): Entry | undefined {
    if (isHidden(path)) return undefined;
    const body = this.#fileAt(path) ?? this.#pages.get(path)?.body;
    if (body) return body;
    const standing = this.#standing.has(path) ? this.#paths.get(path) : undefined;
    const move = isLive(standing) ? undefined : this.#moves.get(path);
    if (!move) return standing;
    return move.status === 301 ? redirectTo(move.to) : goneAt(path, gone);
  }

  #fileAt(path: string): Body | undefined {
    return this.#media.bodies.get(path) ?? this.#files.get(path);
  }

  #errorPages(name: string, kind: 'notFound' | 'gone'): Rendered['gone'] {
    const found: Rendered['gone'] = {};
    for (const locale of locales) {
      const body = this.#pages.get(homePath(locale) + name)?.body ?? this.#live?.[kind][locale];
      if (body) found[locale] = body;
    }
    return found;
  }

  #note({ path, body: bytes, media }: Page, { body, inspected }: TakenIn): void {
    if (path === movesPath) this.#takeMoves(Buffer.from(bytes).toString('utf8'));
    if (this.#pages.get(path)?.body.blob !== body.blob) this.#set(path, body, inspected);
    this.#media.learn(path, media);
  }

  #takeMoves(text: string): void {
    const moves = new Map(readMoves(text).map((move) => [move.from, move]));
    for (const from of [...this.#moves.keys(), ...moves.keys()]) this.#touch(from);
    this.#moves = moves;
  }

  #set(path: string, body: Body | undefined, { styles, links }: Inspected = { styles: [], links: [] }): void {
    this.#styles.change(this.#pages.get(path)?.styles, styles);
    this.#links.learn(path, links);
    if (body) this.#pages.set(path, { body: this.#known(path, body), styles: stylesOnce.of(styles) });
    else this.#pages.delete(path);
    this.#standing.delete(path);
    this.#touch(path);
    // What has gone shows this page.
    if (errorStatusOf(path) === 410)
      for (const { from, status } of this.#moves.values()) if (status === 410) this.#touch(from);
  }

  /** The very same as is shown there now, where it is equal. */
  #known(path: string, body: Body): Body {
    const shown = this.#paths.get(path);
    return isLive(shown) && isDeepStrictEqual(shown, body) ? shown : body;
  }

  #forget(path: string): void {
    this.#set(path, undefined);
    this.#media.learn(path, []);
  }

  async #settleMedia(): Promise<void> {
    for (const path of await this.#media.settle()) this.#touch(path);
  }

  #touch(path: string): void {
    this.#touched.set(path, this.#isAwaited || this.#touched.get(path) === true);
  }
}

/** Error pages have no address of their own, and the list of moves is for the publisher alone. */
function isHidden(path: string): boolean {
  return path === movesPath || errorStatusOf(path) !== undefined;
}

/** A target in the form of a `Location` header (RFC 9110, 10.2.2): escaped once, however it was written. */
function redirectTo(target: string): Entry {
  const here = 'http://here.invalid';
  return { status: 301, location: new URL(target, here).href.replace(here, '') };
}
