import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { errorStatusOf, homePath, locales, type Sliced } from '@osiedle/shared';
import type { Page } from '@osiedle/site/rendering';
import type { Blobs } from '../blobs/blobs.ts';
import type { ReleaseFile } from '../blobs/release-file.ts';
import { inspectPage, detachedCopy } from '../blobs/page-inspection.ts';
import { ingest } from '../blobs/ingest.ts';
import { goneEntry } from '../releases/gone-entry.ts';
import { isAssetPath, isMediaPath } from '../releases/hashed-paths.ts';
import {
  isLive,
  isRedirect,
  type ReleaseEntry,
  type Manifest,
  type ComposedSite,
} from '../releases/manifest.ts';
import { ShardedMap } from '../releases/sharded-map.ts';
import { BrokenLinks, type BrokenLink } from './broken-links.ts';
import { ReferencedMedia } from './referenced-media.ts';
import { movesPath, type Move } from './moves.ts';
import { ingestPages, type IngestedPage } from './ingest-pages.ts';
import { UsageCounter } from './usage-counter.ts';

interface ShownPage {
  body: ReleaseFile;
  /** What it speaks of, packed. */
  names: string;
  /** CSP hash sources of the styles that stand in it; absent where it comes from an earlier rendering, and nobody has looked. */
  styles?: readonly string[];
}

/**
 * What the next release consists of: what the live one shows, moved forward by what is rendered anew. Urgent pages are in the
 * next result; the others, which may be tens of thousands, are put by until {@link showDeferred}, so that a result costs what
 * somebody waits for.
 */
export class Composition {
  readonly #blobs: Blobs;
  readonly #pages = new Map<string, ShownPage>();
  readonly #files = new Map<string, ReleaseFile>();
  readonly #links = new BrokenLinks();
  readonly #media: ReferencedMedia;
  readonly #styles = new UsageCounter();
  #moves = new Map<string, Move>();
  /** What every address showed at the last result, and what that speaks of. */
  #paths: ShardedMap<ReleaseEntry> = ShardedMap.of();
  #names: ShardedMap<string> = ShardedMap.of();
  /** Addresses that may show something else now. */
  readonly #touched = new Set<string>();
  /** Pages that are taken in and put by. */
  readonly #putBy = new Map<string, Omit<IngestedPage, 'links' | 'lost'>>();
  /** The release that it goes on from, as long as pages of it may be shown. */
  #earlier: Manifest | undefined;
  /** What is being taken in. */
  #taking: Promise<void> = Promise.resolve();

  private constructor(blobs: Blobs, uploads: string) {
    this.#blobs = blobs;
    this.#media = new ReferencedMedia(blobs, uploads);
  }

  /**
   * @param uploads the folder of the CMS's files
   * @param files the folder of what pages ask for, such as styles and fonts, as it lies on the site
   * @param live the release that is live: it is shown until something else is
   */
  static async open(
    blobs: Blobs,
    { uploads, files, live }: { uploads: string; files?: string | undefined; live?: Manifest | undefined },
  ): Promise<Composition> {
    const composition = new Composition(blobs, uploads);
    if (files) await composition.#takeFiles(files);
    if (live) composition.#goOnFrom(live);
    return composition;
  }

  /** The addresses of all pages that are shown, error pages among them. */
  get pages(): string[] {
    return [...this.#pages.keys()];
  }

  /** Every blob that may be shown, also by a later result. */
  *blobs(): Generator<string> {
    for (const { body } of this.#pages.values()) yield body.blob;
    for (const { body } of this.#putBy.values()) yield body.blob;
    yield* this.#media.blobs();
    for (const { blob } of this.#files.values()) yield blob;
  }

  /** What is shown at a page's address. */
  pageFileAt(path: string): ReleaseFile | undefined {
    return this.#pages.get(path)?.body;
  }

  /** What the page that is shown at an address speaks of, packed. */
  namesOf(path: string): string {
    return this.#pages.get(path)?.names ?? '';
  }

  /**
   * Takes pages in while the next ones are rendered. Resolves when those before them are taken in.
   * @param isUrgent whether the next result shows them
   */
  async ingest(
    pages: readonly Page[],
    { isUrgent, signal }: { isUrgent: boolean; signal: AbortSignal },
  ): Promise<void> {
    await this.#taking;
    this.#taking = this.#takeIn(pages, isUrgent, signal);
    // Its failure is met where it is waited for, which is later.
    this.#taking.catch(() => undefined);
  }

  /** Forgets what is no longer there. */
  async remove(paths: Iterable<string>): Promise<void> {
    await this.#taking;
    for (const path of paths) {
      this.#putBy.delete(path);
      this.#set(path, undefined);
      this.#links.setLinks(path, []);
      this.#media.setReferences(path, []);
    }
  }

  /**
   * Lets a page that could not be rendered stay as it is.
   * @param text its bytes as text, where they are any
   * @param media the pictures and documents that may be shown with it
   */
  async keepOldPage(path: string, text: string, media: ReadonlySet<string>): Promise<void> {
    await this.#taking;
    const shown = this.#pages.get(path);
    this.#putBy.delete(path);
    if (!shown) return;
    if (!shown.styles && path.endsWith('/')) {
      const { styles, links } = detachedCopy(inspectPage(text));
      this.#set(path, { ...shown, styles });
      this.#links.setLinks(path, links);
    }
    this.#media.setReferences(path, [...media]);
  }

  /** Is told that everything has been rendered: all that was put by is shown, and what only an earlier rendering had is not. */
  async showDeferred(): Promise<void> {
    await this.#taking;
    for (const taken of this.#putBy.values()) this.#show(taken);
    this.#putBy.clear();
    if (!this.#earlier) return;
    this.#earlier = undefined;
    for (const path of this.#paths.keys()) if (!this.#pages.has(path)) this.#touch(path);
  }

  /**
   * Says which address shows what. A live page wins over a redirect or a "gone" of the same address.
   * @throws when there is no home page, or something could not be taken in
   */
  async compose(): Promise<Sliced<ComposedSite>> {
    await this.#taking;
    for (const path of await this.#media.update()) this.#touch(path);
    return this.#compose();
  }

  *#compose(): Sliced<ComposedSite> {
    const notFound = this.#errorPages(404);
    const gone = this.#errorPages(410);
    const paths: [string, ReleaseEntry | undefined][] = [];
    const names: [string, string | undefined][] = [];
    for (const path of this.#touched) {
      yield;
      const entry = this.#entryAt(path, gone);
      paths.push([path, entry]);
      names.push([path, (isLive(entry) && this.namesOf(path)) || undefined]);
      this.#links.invalidate(path);
    }
    this.#touched.clear();
    this.#paths = yield* this.#paths.update(paths);
    this.#names = yield* this.#names.update(names);
    if (!this.#paths.has(homePath(locales[0])))
      throw new Error(
        'The site has no home page: an empty site is not published. See what could not be rendered.',
      );
    const styles = [...new Set([...(this.#earlier?.styles ?? []), ...this.#styles.keys()])].sort();
    return { paths: this.#paths, names: this.#names, notFound, gone, styles };
  }

  /** Links on pages of this site to addresses that it did not have at the last result. */
  get brokenLinks(): BrokenLink[] {
    return this.#links.list(this.#paths);
  }

  /** Files that pages refer to and that are nowhere. */
  get missingMedia(): string[] {
    return this.#media.missing;
  }

  async #takeFiles(folder: string): Promise<void> {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      const { body } = await ingest(path, await readFile(file), this.#blobs);
      this.#files.set(path, body);
      this.#touch(path);
    }
  }

  #goOnFrom(live: Manifest): void {
    const { paths, names, notFound, gone } = live;
    this.#earlier = live;
    this.#paths = paths;
    this.#names = names;
    for (const [path, entry] of paths) {
      if (isRedirect(entry)) this.#moves.set(path, { from: path, to: entry.location, status: 301 });
      else if (entry.status === 410) this.#moves.set(path, { from: path, status: 410 });
      else if (!this.#files.has(path) && !isMediaPath(path) && !isAssetPath(path))
        this.#pages.set(path, { body: entry, names: names.get(path) ?? '' });
    }
    for (const locale of locales)
      for (const [status, bodies] of [
        [404, notFound],
        [410, gone],
      ] as const) {
        const body = bodies[locale];
        if (body) this.#pages.set(`${homePath(locale)}${status}/`, { body, names: '' });
      }
  }

  #entryAt(path: string, gone: ComposedSite['gone']): ReleaseEntry | undefined {
    if (isHidden(path)) return undefined;
    const body = this.#media.bodies.get(path) ?? this.#files.get(path) ?? this.pageFileAt(path);
    if (body) return body;
    const move = this.#moves.get(path);
    if (move) return move.status === 301 ? redirectTo(move.to) : goneEntry(path, gone);
    // A picture of a page that is of an earlier rendering, of which nobody has looked what it shows.
    return this.#earlier && isMediaPath(path) ? this.#paths.get(path) : undefined;
  }

  #errorPages(status: 404 | 410): ComposedSite['gone'] {
    const found: ComposedSite['gone'] = {};
    for (const locale of locales) {
      const body = this.pageFileAt(`${homePath(locale)}${status}/`);
      if (body) found[locale] = body;
    }
    return found;
  }

  /** The files of pages that are put by are taken in, too, so that nobody waits for them in the end. */
  async #takeIn(pages: readonly Page[], isUrgent: boolean, signal: AbortSignal): Promise<void> {
    for (const { links, lost, ...taken } of await ingestPages(pages, this.#blobs, signal)) {
      this.#links.setLinks(taken.path, links, lost);
      if (isUrgent) this.#show(taken);
      else this.#putBy.set(taken.path, taken);
    }
    if (!isUrgent) await this.#media.prefetch(pages.flatMap(({ media }) => media));
  }

  #show({ path, body, names, styles, media, moves }: Omit<IngestedPage, 'links' | 'lost'>): void {
    this.#putBy.delete(path);
    if (moves) this.#takeMoves(moves);
    const shown = this.#pages.get(path);
    if (shown?.body.blob !== body.blob || shown.names !== names || !shown.styles)
      this.#set(path, { body: this.#known(path, body), names, styles });
    this.#media.setReferences(path, media);
  }

  #takeMoves(all: Move[]): void {
    const moves = new Map(all.map((move) => [move.from, move]));
    for (const from of [...this.#moves.keys(), ...moves.keys()]) this.#touch(from);
    this.#moves = moves;
  }

  #set(path: string, shown: ShownPage | undefined): void {
    this.#styles.replace(this.#pages.get(path)?.styles, shown?.styles);
    if (shown) this.#pages.set(path, shown);
    else this.#pages.delete(path);
    this.#touch(path);
    // What has gone shows this page.
    if (errorStatusOf(path) === 410)
      for (const { from, status } of this.#moves.values()) if (status === 410) this.#touch(from);
  }

  /** The very same as is shown there now, where it is equal. */
  #known(path: string, body: ReleaseFile): ReleaseFile {
    const shown = this.#paths.get(path);
    return isLive(shown) && isDeepStrictEqual(shown, body) ? shown : body;
  }

  #touch(path: string): void {
    this.#touched.add(path);
  }
}

/** Error pages have no address of their own, and the list of moves is for the publisher alone. */
function isHidden(path: string): boolean {
  return path === movesPath || errorStatusOf(path) !== undefined;
}

/** A target in the form of a `Location` header (RFC 9110, 10.2.2): escaped once, however it was written. */
function redirectTo(target: string): ReleaseEntry {
  const here = 'http://here.invalid';
  return { status: 301, location: new URL(target, here).href.replace(here, '') };
}
