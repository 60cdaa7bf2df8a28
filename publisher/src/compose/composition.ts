import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { errorStatusOf, homePath, locales, pathIn, stampPath, type Sliced } from '@osiedle/shared';
import type { RenderedPage } from '@osiedle/site/rendering';
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
  type ReleasePage,
  type Manifest,
  type ComposedSite,
} from '../releases/manifest.ts';
import { ShardedMap } from '../releases/sharded-map.ts';
import { BrokenLinks, type BrokenLink } from './broken-links.ts';
import { ReferencedMedia } from './referenced-media.ts';
import { movesPath, type Move } from './moves.ts';
import { ingestPages, type IngestedPage } from './ingest-pages.ts';
import { UsageCounter } from './usage-counter.ts';

/** A page as the site shows it. */
interface ShownPage {
  file: ReleasePage;
  /** The CSP hash sources of its `<style>` elements. Absent where it comes from the base release and is not inspected yet. */
  styles?: readonly string[];
}

/**
 * The content of the next release: that of the live release, with newly rendered pages in place of old ones. Urgent pages are
 * in the next result. The others, which may be tens of thousands, are deferred until {@link showDeferred}: so the urgent
 * result costs no more than the pages that somebody waits for.
 */
export class Composition {
  readonly #blobs: Blobs;
  readonly #pages = new Map<string, ShownPage>();
  readonly #files = new Map<string, ReleaseFile>();
  readonly #links: BrokenLinks;
  readonly #media: ReferencedMedia;
  readonly #styles = new UsageCounter();
  #moves = new Map<string, Move>();
  /** What each address showed in the last result. */
  #paths: ShardedMap<ReleaseEntry> = ShardedMap.of();
  /** Addresses whose content may have changed since the last result. */
  readonly #invalidated = new Set<string>();
  /** Pages that are stored and not shown yet. */
  readonly #deferred = new Map<string, Omit<IngestedPage, 'links' | 'lost'>>();
  /** The release that the composition started from, as long as pages of it may be shown. */
  #baseRelease: Manifest | undefined;
  /** Settles when the pages that are being stored are stored. */
  #ingesting: Promise<void> = Promise.resolve();

  private constructor(blobs: Blobs, uploads: string, base: string | undefined) {
    this.#blobs = blobs;
    this.#links = new BrokenLinks(base);
    this.#media = new ReferencedMedia(blobs, uploads);
  }

  /**
   * Starts a composition.
   * @param uploads the folder of the CMS's uploads
   * @param files the folder of the site's own files, such as styles and fonts, laid out as on the site
   * @param live the live release: its pages are shown until newer ones replace them
   * @param base the site's base path
   */
  static async open(
    blobs: Blobs,
    {
      uploads,
      files,
      live,
      base,
    }: {
      uploads: string;
      files?: string | undefined;
      live?: Manifest | undefined;
      base?: string;
    },
  ): Promise<Composition> {
    const composition = new Composition(blobs, uploads, base);
    if (files) await composition.#ingestFiles(files);
    if (live) composition.#startFrom(live);
    return composition;
  }

  /** The addresses of all pages that are shown, including error pages. */
  get pages(): string[] {
    return [...this.#pages.keys()];
  }

  /** Every blob that this or a later result may show. */
  *blobs(): Generator<string> {
    for (const { file } of this.#pages.values()) yield file.blob;
    for (const { file } of this.#deferred.values()) yield file.blob;
    yield* this.#media.blobs();
    for (const { blob } of this.#files.values()) yield blob;
  }

  /** The file of the page at an address. */
  pageFileAt(path: string): ReleasePage | undefined {
    return this.#pages.get(path)?.file;
  }

  /**
   * Stores pages while the next ones are rendered. Resolves when the pages of the call before are stored.
   * @param isUrgent whether the next result shows the pages
   */
  async ingest(
    pages: readonly RenderedPage[],
    { isUrgent, signal }: { isUrgent: boolean; signal: AbortSignal },
  ): Promise<void> {
    await this.#ingesting;
    this.#ingesting = this.#ingest(pages, isUrgent, signal);
    // A later call awaits it and meets its error.
    this.#ingesting.catch(() => undefined);
  }

  /** Removes pages. */
  async remove(paths: Iterable<string>): Promise<void> {
    await this.#ingesting;
    for (const path of paths) {
      this.#deferred.delete(path);
      this.#set(path, undefined);
      this.#links.setLinks(path, []);
      this.#media.setReferences(path, []);
    }
  }

  /**
   * Keeps the old bytes of a page that could not be rendered.
   * @param text its old bytes as text; empty where they are not text
   * @param media the pictures and documents that it may still show
   */
  async keepOldPage(path: string, text: string, media: ReadonlySet<string>): Promise<void> {
    await this.#ingesting;
    const shown = this.#pages.get(path);
    this.#deferred.delete(path);
    if (!shown) return;
    if (!shown.styles && path.endsWith('/')) {
      const { styles, links } = detachedCopy(inspectPage(text));
      this.#set(path, { ...shown, styles });
      this.#links.setLinks(path, links);
    }
    this.#media.setReferences(path, [...media]);
  }

  /** Shows all deferred pages, after everything has been rendered, and drops what only the base release had. */
  async showDeferred(): Promise<void> {
    await this.#ingesting;
    for (const page of this.#deferred.values()) this.#show(page);
    this.#deferred.clear();
    if (!this.#baseRelease) return;
    this.#baseRelease = undefined;
    for (const path of this.#paths.keys()) if (!this.#pages.has(path)) this.#invalidate(path);
  }

  /**
   * Composes the result: what each address shows. A live page wins over a redirect or a "gone" at the same address.
   * @throws when there is no home page, or something could not be stored
   */
  async compose(): Promise<Sliced<ComposedSite>> {
    await this.#ingesting;
    for (const path of await this.#media.update()) this.#invalidate(path);
    return this.#compose();
  }

  *#compose(): Sliced<ComposedSite> {
    const notFound = this.#errorPages(404);
    const gone = this.#errorPages(410);
    const paths: [string, ReleaseEntry | undefined][] = [];
    for (const path of this.#invalidated) {
      yield;
      paths.push([path, this.#entryAt(path, gone)]);
      this.#links.invalidate(pathIn(path));
    }
    this.#invalidated.clear();
    this.#paths = yield* this.#paths.update(paths);
    if (!this.#paths.has(homePath(locales[0])))
      throw new Error(
        'The site has no home page: an empty site is not published. See what could not be rendered.',
      );
    const styles = [...new Set([...(this.#baseRelease?.styles ?? []), ...this.#styles.keys()])].sort();
    return { paths: this.#paths, notFound, gone, styles };
  }

  /** Links on this site to addresses that did not exist in the last result. */
  get brokenLinks(): BrokenLink[] {
    // Links are known without their queries.
    const ofQueries = new Map<string, ReleaseEntry>();
    for (const from of this.#moves.keys()) {
      const entry = from.includes('?') ? this.#paths.get(from) : undefined;
      if (entry) ofQueries.set(pathIn(from), entry);
    }
    return this.#links.list({ get: (path) => this.#paths.get(path) ?? ofQueries.get(path) });
  }

  /** The names of files that pages refer to and that do not exist. */
  get missingMedia(): string[] {
    return this.#media.missing;
  }

  async #ingestFiles(folder: string): Promise<void> {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const source = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, source).split(sep).join('/')}`;
      const { file } = await ingest(path, await readFile(source), this.#blobs);
      this.#files.set(path, file);
      this.#invalidate(path);
    }
  }

  #startFrom(live: Manifest): void {
    const { paths, notFound, gone } = live;
    this.#baseRelease = live;
    this.#paths = paths;
    for (const [path, entry] of paths) {
      if (isRedirect(entry)) this.#moves.set(path, { from: path, to: entry.location, status: 301 });
      else if (entry.status === 410) this.#moves.set(path, { from: path, status: 410 });
      else if (!this.#files.has(path) && !isMediaPath(path) && !isAssetPath(path))
        this.#pages.set(path, { file: entry });
    }
    for (const locale of locales)
      for (const [status, files] of [
        [404, notFound],
        [410, gone],
      ] as const) {
        const file = files[locale];
        if (file) this.#pages.set(`${homePath(locale)}${status}/`, { file });
      }
  }

  #entryAt(path: string, gone: ComposedSite['gone']): ReleaseEntry | undefined {
    if (isHidden(path)) return undefined;
    const file = this.#media.files.get(path) ?? this.#files.get(path) ?? this.pageFileAt(path);
    if (file) return file;
    const move = this.#moves.get(path);
    if (move) return move.status === 301 ? redirectTo(move.to) : goneEntry(path, gone);
    // A picture may belong to a page of the base release that is not inspected.
    return this.#baseRelease && isMediaPath(path) ? this.#paths.get(path) : undefined;
  }

  #errorPages(status: 404 | 410): ComposedSite['gone'] {
    const files: ComposedSite['gone'] = {};
    for (const locale of locales) {
      const page = this.pageFileAt(`${homePath(locale)}${status}/`);
      if (!page) continue;
      // All addresses that are gone show it.
      const { mentions: _, ...file } = page;
      files[locale] = file;
    }
    return files;
  }

  /** Also prefetches the files of deferred pages, so that the last stage need not wait for them. */
  async #ingest(pages: readonly RenderedPage[], isUrgent: boolean, signal: AbortSignal): Promise<void> {
    for (const { links, lost, ...page } of await ingestPages(pages, this.#blobs, signal)) {
      this.#links.setLinks(page.path, links, lost);
      if (isUrgent) this.#show(page);
      else this.#deferred.set(page.path, page);
    }
    if (!isUrgent) await this.#media.prefetch(pages.flatMap(({ media }) => media));
  }

  #show({ path, file, styles, media, moves }: Omit<IngestedPage, 'links' | 'lost'>): void {
    this.#deferred.delete(path);
    if (moves) this.#setMoves(moves);
    const shown = this.#pages.get(path);
    if (shown?.file.blob !== file.blob || shown.file.mentions !== file.mentions || !shown.styles)
      this.#set(path, { file: this.#sameObjectIfEqual(path, file), styles });
    this.#media.setReferences(path, media);
  }

  #setMoves(list: Move[]): void {
    const moves = new Map(list.map((move) => [move.from, move]));
    for (const from of [...this.#moves.keys(), ...moves.keys()]) this.#invalidate(from);
    this.#moves = moves;
  }

  #set(path: string, shown: ShownPage | undefined): void {
    this.#styles.replace(this.#pages.get(path)?.styles, shown?.styles);
    if (shown) this.#pages.set(path, shown);
    else this.#pages.delete(path);
    this.#invalidate(path);
    // All addresses that are gone show this page.
    if (errorStatusOf(path) === 410)
      for (const { from, status } of this.#moves.values()) if (status === 410) this.#invalidate(from);
  }

  /** The object that the address shows now, where it is equal: this makes comparing releases quick. */
  #sameObjectIfEqual(path: string, file: ReleasePage): ReleasePage {
    const shown = this.#paths.get(path);
    return isLive(shown) && isDeepStrictEqual(shown, file) ? shown : file;
  }

  #invalidate(path: string): void {
    this.#invalidated.add(path);
  }
}

/**
 * Whether a release holds nothing at a path: error pages have no address, the list of moves is for the publisher alone, and
 * a release's stamp comes from its manifest.
 */
function isHidden(path: string): boolean {
  return path === movesPath || path === stampPath || errorStatusOf(path) !== undefined;
}

/** A redirect with its target as a `Location` header has it (RFC 9110, 10.2.2): escaped once, however it was written. */
function redirectTo(target: string): ReleaseEntry {
  const here = 'http://here.invalid';
  return { status: 301, location: new URL(target, here).href.replace(here, '') };
}
