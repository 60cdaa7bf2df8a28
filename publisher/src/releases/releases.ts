import { mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Blobs } from './blobs.ts';
import { flushFolder, writeDurably } from './durable.ts';
import { isAsset } from './hashed.ts';
import {
  bodiesOf,
  isRedirect,
  isSameEntry,
  parseManifest,
  type Content,
  type Manifest,
  type Page,
} from './manifest.ts';
import { withdrawnBy } from './withdrawn.ts';

/** What a new release is of. */
export interface Moment {
  /** The instant that it was rendered for. */
  now: string;
  /** The last row of the journal that it includes. */
  cursor: number;
  /** The release that it goes back to. */
  rollbackTo?: string;
  /** The release that it takes the place of: the same, without what may come later. */
  completes?: string;
}

/**
 * The releases of one DATA_DIR: `releases/<id>.json`, and `releases/current`, a symbolic link to the one that is live.
 * Only one process may write (see `lock`); any number may read.
 */
export class Releases {
  readonly blobs: Blobs;
  readonly #folder: string;
  readonly #keep: number;
  readonly #manifests = new Map<string, Manifest>();
  readonly #assets = new WeakMap<Manifest, [string, Page][]>();
  #current: Manifest | undefined;

  private constructor(dataDir: string, keep: number) {
    this.blobs = new Blobs(join(dataDir, 'blobs'));
    this.#folder = join(dataDir, 'releases');
    this.#keep = keep;
  }

  /** Opens the releases, and removes what a crash left half-made. @param keep how many releases stay */
  static async open(dataDir: string, keep: number): Promise<Releases> {
    const releases = new Releases(dataDir, keep);
    await mkdir(join(dataDir, 'blobs'), { recursive: true });
    await mkdir(releases.#folder, { recursive: true });
    await releases.#recover();
    return releases;
  }

  /** The release that is live, if there ever was one. */
  get current(): Manifest | undefined {
    return this.#current;
  }

  /** All that are kept, the oldest first. */
  get all(): Manifest[] {
    return this.#ids().flatMap((id) => this.#manifests.get(id) ?? []);
  }

  /**
   * Makes a release of `content` and switches to it; a crash at any instant leaves the old one or the new one live.
   * Where every byte is live already there is no new release: the one that is live then names the newer row.
   * @returns the new release, or undefined where there is none
   */
  async publish(content: Content, { completes, ...moment }: Moment): Promise<Manifest | undefined> {
    const { current } = this;
    await this.blobs.flush();
    if (current && !moment.rollbackTo && isSame(current, content)) {
      await this.advance(moment.cursor);
      return undefined;
    }
    const id = nextId(this.#ids().at(-1));
    const manifest: Manifest = {
      format: 2,
      id,
      ...moment,
      publishedAt: new Date().toISOString(),
      paths: content.paths,
      notFound: content.notFound,
      gone: content.gone,
      styles: content.styles,
      entries: content.entries,
      retained: this.#retainedBeside(content),
      withdrawn: current ? withdrawnBy(content.paths, current, id, this.#ids()[0] ?? id) : {},
    };
    await this.#write(manifest);
    try {
      await this.#switchTo(manifest);
    } catch (error) {
      // Never live, it must not be gone back to.
      if (this.#current !== manifest) await this.#remove(id);
      throw error;
    }
    if (completes) await this.#remove(completes);
    return manifest;
  }

  /** Lets the release that is live name a newer row of the journal: what that says is live already. */
  async advance(cursor: number): Promise<void> {
    if (this.#current && this.#current.cursor !== cursor) await this.#write({ ...this.#current, cursor });
  }

  /** Writes kept releases anew that somebody has changed. The one that is live is read again at the next switch. */
  async rewrite(manifests: Manifest[]): Promise<void> {
    for (const manifest of manifests) await this.#write(manifest);
  }

  /** Deletes releases beyond those that are kept, and blobs that no release needs. */
  async collect(): Promise<void> {
    for (const id of this.#ids().slice(0, -this.#keep)) {
      if (id !== this.#current?.id) await this.#remove(id);
    }
    const needed = this.all.flatMap((manifest) => bodiesOf(manifest).map(({ blob }) => blob));
    await this.blobs.collect(new Set(needed));
  }

  async #write(manifest: Manifest): Promise<void> {
    await writeDurably(this.#fileOf(manifest.id), JSON.stringify(manifest));
    this.#manifests.set(manifest.id, manifest);
    if (manifest.id === this.#current?.id) this.#current = manifest;
  }

  async #remove(id: string): Promise<void> {
    await rm(this.#fileOf(id), { force: true });
    this.#manifests.delete(id);
  }

  async #switchTo(manifest: Manifest): Promise<void> {
    const draft = join(this.#folder, 'current.tmp');
    await rm(draft, { force: true });
    await symlink(`${manifest.id}.json`, draft);
    await rename(draft, join(this.#folder, 'current'));
    this.#current = manifest;
    await flushFolder(this.#folder);
  }

  async #recover(): Promise<void> {
    const live = await readlink(join(this.#folder, 'current')).catch(() => undefined);
    for (const name of await readdir(this.#folder)) {
      if (name === 'current') continue;
      // Drafts, and releases that were written but never switched to.
      if (!live || !name.endsWith('.json') || name > live) {
        await rm(join(this.#folder, name), { force: true, recursive: true });
        continue;
      }
      const manifest = parseManifest(await readFile(join(this.#folder, name), 'utf8'), name);
      this.#manifests.set(manifest.id, manifest);
    }
    this.#current = live ? this.#manifests.get(live.replace(/\.json$/, '')) : undefined;
    await this.collect();
  }

  #retainedBeside({ paths }: Content): Record<string, Page> {
    const retained: Record<string, Page> = {};
    const ids = this.#ids();
    for (const id of ids.slice(Math.max(0, ids.length - this.#keep + 1)))
      for (const [path, entry] of this.#assetsOf(id)) if (!(path in paths)) retained[path] = entry;
    return retained;
  }

  /** A release has tens of thousands of paths and a handful of these. */
  #assetsOf(id: string): [string, Page][] {
    const manifest = this.#manifests.get(id);
    if (!manifest) return [];
    let assets = this.#assets.get(manifest);
    if (!assets) {
      assets = Object.entries(manifest.paths).filter(
        (asset): asset is [string, Page] => isAsset(asset[0]) && !isRedirect(asset[1]),
      );
      this.#assets.set(manifest, assets);
    }
    return assets;
  }

  #ids(): string[] {
    return [...this.#manifests.keys()].sort();
  }

  #fileOf(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}

/** Eight digits, so that names sort as numbers do. */
function nextId(last: string | undefined): string {
  return String(Number(last ?? 0) + 1).padStart(8, '0');
}

function isSame(current: Manifest, { paths, notFound, gone, styles, entries }: Content): boolean {
  return (
    haveSame(current.paths, paths, isSameEntry) &&
    haveSame(current.notFound, notFound, isSameEntry) &&
    haveSame(current.gone, gone, isSameEntry) &&
    haveSame(current.entries, entries, (one, other) => one === other || String(one) === String(other)) &&
    isDeepStrictEqual(current.styles, styles)
  );
}

/** Twenty thousand entries are compared at each publish; most are the very same objects. */
function haveSame<T>(
  one: Partial<Record<string, T>>,
  other: Partial<Record<string, T>>,
  isEqual: (one: T | undefined, other: T | undefined) => boolean,
): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isEqual(one[key], other[key]))
  );
}
