import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir, readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { inSlices, type Sliced } from '@osiedle/shared/slices';
import { parallel } from '../process/parallel.ts';
import { Blobs } from '../blobs/blobs.ts';
import { flush, writeDurably } from '../blobs/durable.ts';
import { isAssetPath } from './hashed-paths.ts';
import { ingestBytes } from '../blobs/ingest.ts';
import {
  filesIn,
  isLive,
  type ReleaseContent,
  type ReleaseEntry,
  type Manifest,
  type RetainedFile,
} from './manifest.ts';
import { completedReleases, supersededReleases } from './retention.ts';
import { ShardedMap, type Difference } from './sharded-map.ts';
import { withdrawnBy } from './withdrawn.ts';
import { serialiseManifest, readManifest, shardsOf } from './manifest-file.ts';

/** Shards that are flushed together. */
const maxConcurrentWrites = 16;

/** What a new release is of, and which stage of a run. */
export interface ReleaseOrigin {
  /** The instant that it was rendered for. */
  now: string;
  /** The last row of the journal that it includes. */
  cursor: number;
  /** The release that it goes back to. */
  rollbackTo?: string;
  /** The run of which it is a further stage; absent where it is the first one. */
  run?: string | undefined;
  /** Set where more is to be rendered in that run. */
  isPartial?: true;
}

/**
 * The releases of one DATA_DIR: `releases/<id>.json`, and `releases/current`, a symbolic link to the one that is live.
 * Only one process may write (see `lock`); any number may read.
 */
export class Releases {
  readonly blobs: Blobs;
  readonly #dataDir: string;
  readonly #folder: string;
  readonly #keep: number;
  readonly #manifests = new Map<string, Manifest>();
  #current: Manifest | undefined;

  private constructor(dataDir: string, keep: number) {
    this.blobs = new Blobs(join(dataDir, 'blobs'));
    this.#dataDir = dataDir;
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
  async publish(content: ReleaseContent, moment: ReleaseOrigin): Promise<Manifest | undefined> {
    const { current } = this;
    if (current && !moment.rollbackTo && isSame(current, content)) {
      // A stage takes nothing back of what is live.
      if (!moment.isPartial) await this.advanceCursor(moment.cursor);
      return undefined;
    }
    const id = nextId(this.#ids().at(-1));
    const differences = current ? await inSlices(current.paths.listDifferences(content.paths)) : [];
    const manifest: Manifest = {
      id,
      ...moment,
      run: moment.run ?? id,
      publishedAt: new Date().toISOString(),
      paths: content.paths,
      names: content.names,
      notFound: content.notFound,
      gone: content.gone,
      styles: content.styles,
      entries: content.entries,
      retained: this.#retainedBeside(content, differences, moment.run),
      withdrawn: this.#withdrawnBy(content, differences, id, moment),
    };
    await this.#write(manifest);
    try {
      await this.#switchTo(manifest);
    } catch (error) {
      // Never live, it must not be gone back to.
      if (this.#current !== manifest) await this.#remove(id);
      throw error;
    }
    // Stages that this one takes the place of; what is kept for long goes when there is time.
    for (const { id } of supersededReleases(this.all, manifest, Infinity)) await this.#remove(id);
    return manifest;
  }

  /** Lets the release that is live name a newer row of the journal: all that this says is live already. */
  async advanceCursor(cursor: number): Promise<void> {
    if (!this.#current || (this.#current.cursor === cursor && !this.#current.isPartial)) return;
    const { isPartial: _, ...complete } = this.#current;
    await this.#write({ ...complete, cursor });
  }

  /** Writes kept releases anew that somebody has changed. The one that is live is read again at the next switch. */
  async rewrite(manifests: Manifest[]): Promise<void> {
    for (const manifest of manifests) await this.#write(manifest);
    await this.collectGarbage();
  }

  /** Deletes releases beyond those that are kept, and blobs that no release needs. @param needed others that stay */
  async collectGarbage({
    needed = [],
    signal,
  }: { needed?: Iterable<string>; signal?: AbortSignal } = {}): Promise<void> {
    for (const { id } of supersededReleases(this.all, this.#current, this.#keep)) await this.#remove(id);
    const all = neededBy(this.all);
    for (const blob of needed) all.add(blob);
    await this.blobs.collect(all, signal);
  }

  async #write(manifest: Manifest): Promise<void> {
    const { current, blobs } = this;
    const known = new Set(current && shardsOf(current).map(({ hash }) => hash));
    const fresh = shardsOf(manifest).filter(({ hash }) => !known.has(hash));
    const put = ({ text }: (typeof fresh)[number]) => ingestBytes(Buffer.from(text), blobs);
    // What it shows has been taken in already, and is flushed beside.
    const shown = await inSlices(newIn(manifest, current));
    const work = [() => blobs.flush(shown), ...fresh.map((shard) => () => put(shard))];
    await parallel(work, maxConcurrentWrites, (one) => one());
    await blobs.flush(fresh.map(({ hash }) => hash));
    await writeDurably(this.#fileOf(manifest.id), serialiseManifest(manifest));
    this.#manifests.set(manifest.id, manifest);
    if (manifest.id === this.#current?.id) this.#current = manifest;
  }

  async #remove(id: string): Promise<void> {
    await rm(this.#fileOf(id), { force: true });
    this.#manifests.delete(id);
  }

  async #switchTo(manifest: Manifest): Promise<void> {
    const draft = join(this.#folder, 'current.tmp');
    // None of it takes time enough to ask another thread.
    rmSync(draft, { force: true });
    symlinkSync(`${manifest.id}.json`, draft);
    renameSync(draft, join(this.#folder, 'current'));
    this.#current = manifest;
    await flush(this.#folder);
  }

  async #recover(): Promise<void> {
    const live = await readlink(join(this.#folder, 'current')).catch(() => undefined);
    let last: Manifest | undefined;
    for (const name of (await readdir(this.#folder)).sort()) {
      if (name === 'current') continue;
      // Drafts, and releases that were written but never switched to.
      if (!live || !name.endsWith('.json') || name > live) {
        await rm(join(this.#folder, name), { force: true, recursive: true });
        continue;
      }
      last = readManifest(this.#dataDir, name, last);
      this.#manifests.set(last.id, last);
    }
    this.#current = live ? this.#manifests.get(live.replace(/\.json$/, '')) : undefined;
    await this.collectGarbage();
  }

  /** Who goes back withdraws nothing: what is not there now comes again. */
  #withdrawnBy(
    content: ReleaseContent,
    differences: Difference<ReleaseEntry>[],
    id: string,
    { rollbackTo }: ReleaseOrigin,
  ): Manifest['withdrawn'] {
    const { current } = this;
    if (!current) return ShardedMap.of();
    return rollbackTo
      ? current.withdrawn
      : withdrawnBy(content, current, differences, id, this.#ids()[0] ?? id);
  }

  /** @param run the one that the next release belongs to, where there is one already */
  #retainedBeside(
    { paths }: ReleaseContent,
    differences: Difference<ReleaseEntry>[],
    run: string | undefined,
  ): Manifest['retained'] {
    const { current } = this;
    const others = completedReleases(this.all).filter((manifest) => manifest.run !== run);
    const oldest = others.slice(1 - this.#keep)[0]?.run;
    if (!current || !oldest || this.#keep < 2) return {};
    const assets: [string, RetainedFile][] = Object.entries(current.retained);
    for (const [path, entry] of differences)
      if (isAssetPath(path) && isLive(entry)) assets.push([path, { ...entry, last: current.id }]);
    return Object.fromEntries(assets.filter(([path, { last }]) => last >= oldest && !paths.has(path)));
  }

  #ids(): string[] {
    return [...this.#manifests.keys()].sort();
  }

  #fileOf(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}

/** The blobs that a release shows and the one before it did not. */
function* newIn(manifest: Manifest, before: Manifest | undefined): Sliced<string[]> {
  const changes = yield* manifest.paths.listDifferences(before?.paths ?? ShardedMap.of());
  const paths = changes.flatMap(([, entry]) => entry ?? []);
  return filesIn({ ...manifest, paths }).map(({ blob }) => blob);
}

/** Eight digits, so that names sort as numbers do. */
function nextId(last: string | undefined): string {
  return String(Number(last ?? 0) + 1).padStart(8, '0');
}

function isSame(
  current: Manifest,
  { paths, names, notFound, gone, styles, entries }: ReleaseContent,
): boolean {
  return (
    current.paths.isSame(paths) &&
    current.names.isSame(names) &&
    current.entries.isSame(entries) &&
    isDeepStrictEqual([current.notFound, current.gone, current.styles], [notFound, gone, styles])
  );
}

/** The blobs of some releases. Of tens of thousands of addresses they share nearly all. */
function neededBy(manifests: Manifest[]): Set<string> {
  const needed = new Set<string>();
  for (const manifest of manifests) {
    const fresh = manifest.paths.shards.filter(({ hash }) => !needed.has(hash));
    const paths = fresh.flatMap(({ map }) => [...map.values()]);
    for (const { blob } of filesIn({ ...manifest, paths })) needed.add(blob);
    for (const { hash } of shardsOf(manifest)) needed.add(hash);
  }
  return needed;
}
