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
): Record<string, string> {
  const withdrawn: Record<string, string> = {};
  for (const [path, since] of Object.entries(before.withdrawn))
    if (since > oldest || (isMedia(path) && !(path in paths))) withdrawn[path] = since;
  for (const [path, entry] of Object.entries(before.paths)) {
    const isGone = isMedia(path) ? !isLive(paths[path]) : paths[path]?.status === 410;
    if (isLive(entry) && isGone) withdrawn[path] = release;
  }
  return withdrawn;
}
