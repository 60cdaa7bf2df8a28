import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blobs } from '../blobs/blobs.ts';
import { slim } from '../blobs/body.ts';
import { isRedirect, type Entry, type Manifest, type Page } from './manifest.ts';
import { parseShard, Sharded, type Shard } from './sharded.ts';

/** How a release lies in its file: its large maps by the names of their shards, which are blobs like any other. */
type Written = { format: 3 } & Omit<Manifest, LargeMap> & Record<LargeMap, string[]>;

/** How it lay there before it had shards. */
type Whole = { format: 2 } & Omit<Manifest, LargeMap | 'retained'> & {
    paths: Record<string, Entry>;
    entries: Record<string, string[]>;
    withdrawn: Record<string, string>;
    retained: Record<string, Page>;
  };

type LargeMap = (typeof largeMaps)[number];
const largeMaps = ['paths', 'entries', 'withdrawn'] as const;

/** The shards of a release. */
export function shardsOf(manifest: Manifest): Shard<unknown>[] {
  return largeMaps.flatMap((name): readonly Shard<unknown>[] => manifest[name].shards);
}

/** The text of a release's own file. Its shards are to be blobs before it is written. */
export function fileOf(manifest: Manifest): string {
  const written: Written = {
    format: 3,
    ...manifest,
    paths: names(manifest.paths),
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
  if (written.format === 2) return fromWhole(written);
  const blobs = new Blobs(join(dataDir, 'blobs'));
  const known = new Map(alike && shardsOf(alike).map((shard) => [shard.hash, shard]));
  const read = <T>(hashes: string[]): Sharded<T> =>
    Sharded.from(
      hashes.map(
        (hash) =>
          (known.get(hash) as Shard<T> | undefined) ??
          parseShard<T>(readFileSync(blobs.pathOf(hash), 'utf8'), hash),
      ),
    );
  const { format: _, paths, entries, withdrawn, ...rest } = written;
  const manifest = {
    ...rest,
    paths: read<Entry>(paths),
    entries: read<string[]>(entries),
    withdrawn: read<string>(withdrawn),
  };
  for (const shard of manifest.paths.shards)
    if (!known.has(shard.hash)) for (const entry of shard.map.values()) if (!isRedirect(entry)) slim(entry);
  return manifest;
}

/** Whether a release lies on the disk as the present version writes it. */
export function isPresent(dataDir: string, name: string): boolean {
  return parse(readFileSync(join(dataDir, 'releases', name), 'utf8'), name).format === 3;
}

function fromWhole({ format: _, paths, entries, withdrawn, retained, ...rest }: Whole): Manifest {
  return {
    ...rest,
    paths: Sharded.of(Object.entries(paths)),
    entries: Sharded.of(Object.entries(entries)),
    withdrawn: Sharded.of(Object.entries(withdrawn)),
    retained: Object.fromEntries(
      Object.entries(retained).map(([path, page]) => [path, { ...page, last: rest.id }]),
    ),
  };
}

function names({ shards }: Sharded<unknown>): string[] {
  return shards.map(({ hash }) => hash);
}

function parse(text: string, name: string): Written | Whole {
  let written: Partial<Written | Whole> | null;
  try {
    written = JSON.parse(text) as Partial<Written | Whole> | null;
  } catch (cause) {
    throw new Error(`${name} is not JSON: remove it and start the publisher again.`, { cause });
  }
  if ((written?.format !== 2 && written?.format !== 3) || !written.id || !written.paths)
    throw new Error(`${name} is not a release of this version: remove it and start the publisher again.`);
  return written as Written | Whole;
}
