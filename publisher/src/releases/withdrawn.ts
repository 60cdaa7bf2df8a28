import { isMedia } from './hashed.ts';
import { isLive, type Entry, type Manifest } from './manifest.ts';
import type { Difference } from './sharded.ts';

/**
 * What has been withdrawn from the site when a release is followed by one with the given paths: pages that are gone,
 * pictures and documents that no page shows any more.
 * @param differences between the paths before and these
 * @param oldest the oldest release that is kept: no rollback leads to a time before it, but addresses of pictures are
 * answered with "gone" for ever
 */
export function withdrawnBy(
  paths: Manifest['paths'],
  before: Manifest,
  differences: Difference<Entry>[],
  release: string,
  oldest: string,
): Manifest['withdrawn'] {
  const changes: [string, string | undefined][] = [];
  for (const [path, since] of before.withdrawn)
    if (since <= oldest && !(isMedia(path) && !paths.has(path))) changes.push([path, undefined]);
  for (const [path, entry, next] of differences) {
    const isGone = isMedia(path) ? !isLive(next) : next?.status === 410;
    if (isLive(entry) && isGone) changes.push([path, release]);
  }
  return before.withdrawn.with(changes);
}
