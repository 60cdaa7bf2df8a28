import { pathIn } from '@osiedle/shared/locale-paths';
import { inSlices, type Sliced } from '@osiedle/shared/slices';
import { goneEntry } from './gone-entry.ts';
import { isMediaPath } from './hashed-paths.ts';
import {
  isLive,
  isRedirect,
  showsSame,
  type ReleaseContent,
  type ReleaseEntry,
  type Manifest,
} from './manifest.ts';
import { fingerprintsOf, mentionsAny } from './mentions.ts';
import { ShardedMap } from './sharded-map.ts';
import { withdrawnSince } from './withdrawn.ts';

/**
 * The content that a rollback shows: the pages of the older release, without anything that was withdrawn since. A withdrawn
 * page stays gone. A page, list, feed or file that mentions one is taken from the live release, which no longer mentions it.
 */
export async function rollbackContent(target: Manifest, current: Manifest): Promise<ReleaseContent> {
  const paths = await inSlices(mixReleases(target, current));
  return {
    paths: await inSlices(ShardedMap.build(paths)),
    notFound: target.notFound,
    gone: target.gone,
    styles: [...new Set([...target.styles, ...current.styles])].sort(),
    entries: target.entries,
  };
}

function* mixReleases(target: Manifest, current: Manifest): Sliced<Map<string, ReleaseEntry>> {
  const withdrawn = withdrawnSince(target, current);
  const fingerprints = fingerprintsOf(withdrawn);
  const paths = new Map<string, ReleaseEntry>();
  // Pages taken from the live release show its pictures.
  for (const [path, entry] of current.paths) {
    if (entry.status === 410 || (isMediaPath(path) && isLive(entry))) paths.set(path, entry);
    yield;
  }
  for (const [path, entry] of target.paths) {
    const now = current.paths.get(path);
    const mentionsWithdrawn =
      withdrawn.has(path) ||
      (isRedirect(entry) && withdrawn.has(pathIn(entry.location))) ||
      (!showsSame(entry, now) && mentionsAny(entry, fingerprints));
    if (!mentionsWithdrawn) paths.set(path, entry);
    else if (now) paths.set(path, now);
    else if (!isMediaPath(path)) paths.set(path, goneEntry(path, current.gone));
    yield;
  }
  return paths;
}
