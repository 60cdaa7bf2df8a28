import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { inSlices } from '@osiedle/shared/slices';
import { parallel } from '../process/parallel.ts';
import { Blobs } from '../blobs/blobs.ts';
import { flush, writeDurably } from '../blobs/durable.ts';
import { ingestBytes } from '../blobs/ingest.ts';
import type { ReleaseContent, ReleaseEntry, Manifest } from './manifest.ts';
import { serialiseManifest, shardsOf } from './manifest-file.ts';
import { recover } from './recover.ts';
import { addedBlobs, neededBlobs } from './release-blobs.ts';
import { retainedBeside } from './retained.ts';
import { supersededReleases } from './retention.ts';
import { ShardedMap, type Difference } from './sharded-map.ts';
import { switchTo } from './switch.ts';
import { withdrawnBy } from './withdrawn.ts';

/** How many shards are written at a time. */
const maxConcurrentWrites = 16;

/** Where a new release comes from: its instant, its rows of the journal, its run. */
export interface ReleaseOrigin {
  /** The instant for which it was rendered (ISO 8601). */
  now: string;
  /** The last row of the journal that it includes. */
  cursor: number;
  /** The release that a rollback goes back to. */
  rollbackTo?: string;
  /** The run of which it is a further stage; absent for the first stage. */
  run?: string | undefined;
  /** Set where the run has more to render. */
  isPartial?: true;
}

/**
 * The releases of one DATA_DIR: `releases/<id>.json`, and `releases/current`, a symbolic link to the live one.
 * Only one process may write (see `lock`). Any number may read.
 */
export class Releases {
  readonly blobs: Blobs;
  readonly #folder: string;
  readonly #keep: number;
  readonly #manifests = new Map<string, Manifest>();
  #current: Manifest | undefined;

  private constructor(dataDir: string, keep: number) {
    this.blobs = new Blobs(join(dataDir, 'blobs'));
    this.#folder = join(dataDir, 'releases');
    this.#keep = keep;
  }

  /** Opens the releases, and deletes what a crash left incomplete. @param keep how many releases are kept */
  static async open(dataDir: string, keep: number): Promise<Releases> {
    const releases = new Releases(dataDir, keep);
    await mkdir(join(dataDir, 'blobs'), { recursive: true });
    await mkdir(releases.#folder, { recursive: true });
    const { all, live } = await recover(dataDir);
    for (const manifest of all) releases.#manifests.set(manifest.id, manifest);
    releases.#current = live;
    await releases.collectGarbage();
    return releases;
  }

  /** The live release; undefined before the first one. */
  get current(): Manifest | undefined {
    return this.#current;
  }

  /** All kept releases, the oldest first. */
  get all(): Manifest[] {
    return this.#ids().flatMap((id) => this.#manifests.get(id) ?? []);
  }

  /**
   * Makes a release and switches to it. A crash at any instant leaves either the old release or the new one live.
   * Where every byte is live already, it makes no release, and moves the cursor of the live one forward.
   * @returns the new release, or undefined where none was needed
   * @throws when it cannot be written; the old release stays live
   */
  async publish(content: ReleaseContent, origin: ReleaseOrigin): Promise<Manifest | undefined> {
    const { current } = this;
    if (current && !origin.rollbackTo && isSame(current, content)) {
      // An early stage changes nothing about the live release.
      if (!origin.isPartial) await this.advanceCursor(origin.cursor);
      return undefined;
    }
    const id = nextId(this.#ids().at(-1));
    const differences = current ? await inSlices(current.paths.listDifferences(content.paths)) : [];
    const manifest: Manifest = {
      id,
      ...origin,
      run: origin.run ?? id,
      publishedAt: new Date().toISOString(),
      paths: content.paths,
      notFound: content.notFound,
      gone: content.gone,
      styles: content.styles,
      entries: content.entries,
      retained: retainedBeside(
        content,
        differences,
        { current, all: this.all, keep: this.#keep },
        origin.run,
      ),
      withdrawn: this.#withdrawnBy(content, differences, id, origin),
    };
    await this.#write(manifest);
    try {
      await this.#switchTo(manifest);
    } catch (error) {
      // It was never live, so a rollback must not find it.
      if (this.#current !== manifest) await this.#remove(id);
      throw error;
    }
    // Deletes the stages that this one replaces. Garbage collection deletes old runs later.
    for (const { id } of supersededReleases(this.all, manifest, Infinity)) await this.#remove(id);
    return manifest;
  }

  /** Moves the cursor of the live release to a newer row of the journal, whose changes are all live already. */
  async advanceCursor(cursor: number): Promise<void> {
    if (!this.#current || (this.#current.cursor === cursor && !this.#current.isPartial)) return;
    const { isPartial: _, ...complete } = this.#current;
    await this.#write({ ...complete, cursor });
  }

  /** Replaces kept releases by changed ones. The server reads the live one again only at the next switch. */
  async rewrite(manifests: Manifest[]): Promise<void> {
    for (const manifest of manifests) await this.#write(manifest);
    await this.collectGarbage();
  }

  /** Deletes superseded releases, and blobs that no release needs. @param needed names of other blobs to keep */
  async collectGarbage({
    needed = [],
    signal,
  }: { needed?: Iterable<string>; signal?: AbortSignal } = {}): Promise<void> {
    for (const { id } of supersededReleases(this.all, this.#current, this.#keep)) await this.#remove(id);
    const all = neededBlobs(this.all);
    for (const blob of needed) all.add(blob);
    await this.blobs.deleteAllExcept(all, signal);
  }

  async #write(manifest: Manifest): Promise<void> {
    const { current, blobs } = this;
    const knownShards = new Set(current && shardsOf(current).map(({ hash }) => hash));
    const newShards = shardsOf(manifest).filter(({ hash }) => !knownShards.has(hash));
    const put = ({ text }: (typeof newShards)[number]) => ingestBytes(Buffer.from(text), blobs);
    // The files that it shows are stored already. They are flushed while the shards are written.
    const added = await inSlices(addedBlobs(manifest, current));
    const work = [() => blobs.flush(added), ...newShards.map((shard) => () => put(shard))];
    await parallel(work, maxConcurrentWrites, (one) => one());
    await blobs.flush(newShards.map(({ hash }) => hash));
    await writeDurably(this.#fileOf(manifest.id), serialiseManifest(manifest));
    this.#manifests.set(manifest.id, manifest);
    if (manifest.id === this.#current?.id) this.#current = manifest;
  }

  async #remove(id: string): Promise<void> {
    await rm(this.#fileOf(id), { force: true });
    this.#manifests.delete(id);
  }

  async #switchTo(manifest: Manifest): Promise<void> {
    switchTo(this.#folder, `${manifest.id}.json`);
    this.#current = manifest;
    await flush(this.#folder);
  }

  /** A rollback withdraws nothing: what the older release lacks returns when publishing resumes. */
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

  #ids(): string[] {
    return [...this.#manifests.keys()].sort();
  }

  #fileOf(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}

/** The next release id: eight digits, so that names sort as numbers do. */
function nextId(last: string | undefined): string {
  return String(Number(last ?? 0) + 1).padStart(8, '0');
}

function isSame(current: Manifest, { paths, notFound, gone, styles, entries }: ReleaseContent): boolean {
  return (
    current.paths.isSame(paths) &&
    current.entries.isSame(entries) &&
    isDeepStrictEqual([current.notFound, current.gone, current.styles], [notFound, gone, styles])
  );
}
