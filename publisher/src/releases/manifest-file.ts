import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blobs } from '../blobs/blobs.ts';
import { withInternedType } from '../blobs/release-file.ts';
import { isRedirect, type ReleaseEntry, type Manifest } from './manifest.ts';
import { parseShard, ShardedMap, type Shard } from './sharded-map.ts';

/** A release as its file holds it: in place of its large maps, the hashes of their shards, which are ordinary blobs. */
type ManifestFile = { format: 2 } & Omit<Manifest, LargeMap> & Record<LargeMap, string[]>;

type LargeMap = (typeof largeMaps)[number];
const largeMaps = ['paths', 'entries', 'withdrawn'] as const;

/** All shards of a release. */
export function shardsOf(manifest: Manifest): Shard<unknown>[] {
  return largeMaps.flatMap((name): readonly Shard<unknown>[] => manifest[name].shards);
}

/** The text of a release's file. The caller stores its shards as blobs before it writes the file. */
export function serialiseManifest(manifest: Manifest): string {
  const file: ManifestFile = {
    format: 2,
    ...manifest,
    paths: hashesOf(manifest.paths),
    entries: hashesOf(manifest.entries),
    withdrawn: hashesOf(manifest.withdrawn),
  };
  return JSON.stringify(file);
}

/**
 * Reads a release.
 * @param name the name of its file
 * @param sharedWith a release in memory: shards that both have are not read again
 * @throws when it cannot be read, or is not a release of this version
 */
export function readManifest(dataDir: string, name: string, sharedWith?: Manifest): Manifest {
  const file = parse(readFileSync(join(dataDir, 'releases', name), 'utf8'), name);
  const blobs = new Blobs(join(dataDir, 'blobs'));
  const knownShards = new Map(sharedWith && shardsOf(sharedWith).map((shard) => [shard.hash, shard]));
  const read = <T>(hashes: string[]): ShardedMap<T> =>
    ShardedMap.fromShards(
      hashes.map(
        (hash) =>
          (knownShards.get(hash) as Shard<T> | undefined) ??
          parseShard<T>(readFileSync(blobs.pathOf(hash), 'utf8'), hash),
      ),
    );
  const { format: _, ...rest } = file;
  const manifest = {
    ...rest,
    paths: read<ReleaseEntry>(rest.paths),
    entries: read<string[]>(rest.entries),
    withdrawn: read<string>(rest.withdrawn),
  };
  for (const shard of manifest.paths.shards)
    if (!knownShards.has(shard.hash))
      for (const entry of shard.map.values()) if (!isRedirect(entry)) withInternedType(entry);
  return manifest;
}

function hashesOf({ shards }: ShardedMap<unknown>): string[] {
  return shards.map(({ hash }) => hash);
}

function parse(text: string, name: string): ManifestFile {
  let file: Partial<ManifestFile> | null;
  try {
    file = JSON.parse(text) as Partial<ManifestFile> | null;
  } catch (cause) {
    throw new Error(`${name} is not JSON: remove it and start the publisher again.`, { cause });
  }
  if (file?.format !== 2 || !file.id || !file.paths)
    throw new Error(`${name} is not a release of this version: remove it and start the publisher again.`);
  return file as ManifestFile;
}
