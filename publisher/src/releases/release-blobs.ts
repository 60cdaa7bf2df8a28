import type { Sliced } from '@osiedle/shared/slices';
import { filesIn, type Manifest } from './manifest.ts';
import { shardsOf } from './manifest-file.ts';
import { ShardedMap } from './sharded-map.ts';

/** The names of the blobs that a release shows and the one before it did not. */
export function* addedBlobs(manifest: Manifest, before: Manifest | undefined): Sliced<string[]> {
  const changes = yield* manifest.paths.listDifferences(before?.paths ?? ShardedMap.of());
  const paths = changes.flatMap(([, entry]) => entry ?? []);
  return filesIn({ ...manifest, paths }).map(({ blob }) => blob);
}

/** The names of all blobs that some releases need. Shards that releases share are read once. */
export function neededBlobs(manifests: Manifest[]): Set<string> {
  const needed = new Set<string>();
  for (const manifest of manifests) {
    const unread = manifest.paths.shards.filter(({ hash }) => !needed.has(hash));
    const paths = unread.flatMap(({ map }) => [...map.values()]);
    for (const { blob } of filesIn({ ...manifest, paths })) needed.add(blob);
    for (const { hash } of shardsOf(manifest)) needed.add(hash);
  }
  return needed;
}
