import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blobs } from '../blobs/blobs.ts';
import { withInternedType } from '../blobs/release-file.ts';
import { isRedirect, type ReleaseEntry, type Manifest } from './manifest.ts';
import { parseShard, ShardedMap, type Shard } from './sharded-map.ts';

/** How a release lies in its file: its large maps by the names of their shards, which are blobs like any other. */
type ManifestFile = { format: 1 } & Omit<Manifest, LargeMap> & Record<LargeMap, string[]>;

type LargeMap = (typeof largeMaps)[number];
const largeMaps = ['paths', 'names', 'entries', 'withdrawn'] as const;

/** The shards of a release. */
export function shardsOf(manifest: Manifest): Shard<unknown>[] {
  return largeMaps.flatMap((name): readonly Shard<unknown>[] => manifest[name].shards);
}

/** The text of a release's own file. Its shards are to be blobs before it is written. */
export function serialiseManifest(manifest: Manifest): string {
  const written: ManifestFile = {
    format: 1,
    ...manifest,
    paths: names(manifest.paths),
    names: names(manifest.names),
    entries: names(manifest.entries),
    withdrawn: names(manifest.withdrawn),
  };
  return JSON.stringify(written);
}

/**
 * Reads a release.
 * @param name of its file
 * @param alike a release of which it may share parts, which need not be read again
 * @throws when it cannot be read or is not one of ours
 */
export function readManifest(dataDir: string, name: string, alike?: Manifest): Manifest {
  const written = parse(readFileSync(join(dataDir, 'releases', name), 'utf8'), name);
  const blobs = new Blobs(join(dataDir, 'blobs'));
  const known = new Map(alike && shardsOf(alike).map((shard) => [shard.hash, shard]));
  const read = <T>(hashes: string[]): ShardedMap<T> =>
    ShardedMap.from(
      hashes.map(
        (hash) =>
          (known.get(hash) as Shard<T> | undefined) ??
          parseShard<T>(readFileSync(blobs.pathOf(hash), 'utf8'), hash),
      ),
    );
  const { format: _, ...rest } = written;
  const manifest = {
    ...rest,
    paths: read<ReleaseEntry>(rest.paths),
    names: read<string>(rest.names),
    entries: read<string[]>(rest.entries),
    withdrawn: read<string>(rest.withdrawn),
  };
  for (const shard of manifest.paths.shards)
    if (!known.has(shard.hash))
      for (const entry of shard.map.values()) if (!isRedirect(entry)) withInternedType(entry);
  return manifest;
}

function names({ shards }: ShardedMap<unknown>): string[] {
  return shards.map(({ hash }) => hash);
}

function parse(text: string, name: string): ManifestFile {
  let written: Partial<ManifestFile> | null;
  try {
    written = JSON.parse(text) as Partial<ManifestFile> | null;
  } catch (cause) {
    throw new Error(`${name} is not JSON: remove it and start the publisher again.`, { cause });
  }
  if (written?.format !== 1 || !written.id || !written.paths)
    throw new Error(`${name} is not a release of this version: remove it and start the publisher again.`);
  return written as ManifestFile;
}
