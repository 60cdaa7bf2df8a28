import { isMedia } from './hashed.ts';
import { isLive, type Manifest } from './manifest.ts';

/**
 * What has been withdrawn from the site when a release is followed by one with the given paths: pages that are gone,
 * pictures and documents that no page shows any more.
 * @param oldest the oldest release that is kept: no rollback leads to a time before it, but addresses of pictures are
 * answered with "gone" for ever
 */
export function withdrawnBy(
  paths: Manifest['paths'],
  before: Manifest,
  release: string,
  oldest: string,
): Manifest['withdrawn'] {
  const changes: [string, string | undefined][] = [];
  for (const [path, since] of before.withdrawn)
    if (since <= oldest && !(isMedia(path) && !paths.has(path))) changes.push([path, undefined]);
  for (const [path, entry, next] of before.paths.differencesFrom(paths)) {
    const isGone = isMedia(path) ? !isLive(next) : next?.status === 410;
    if (isLive(entry) && isGone) changes.push([path, release]);
  }
  return before.withdrawn.with(changes);
}
