import { pathIn } from '@osiedle/shared/locale-paths';
import { inSlices, type Sliced } from '@osiedle/shared/slices';
import { goneEntry } from './gone-entry.ts';
import { isMediaPath } from './hashed-paths.ts';
import { isLive, isRedirect, type ReleaseContent, type ReleaseEntry, type Manifest } from './manifest.ts';
import { fingerprintsOf, mentionsAny } from './mentions.ts';
import { ShardedMap } from './sharded-map.ts';
import { withdrawnSince } from './withdrawn.ts';

/**
 * The content that a rollback shows: the pages of the older release, without anything that was withdrawn since. A withdrawn
 * page stays gone. A page, list, feed or file that mentions one is taken from the live release, which no longer mentions it.
 */
export async function rollbackContent(target: Manifest, current: Manifest): Promise<ReleaseContent> {
  const { paths, names } = await inSlices(mixReleases(target, current));
  return {
    paths: await inSlices(ShardedMap.build(paths)),
    names: await inSlices(ShardedMap.build(names)),
    notFound: target.notFound,
    gone: target.gone,
    styles: [...new Set([...target.styles, ...current.styles])].sort(),
    entries: target.entries,
  };
}

function* mixReleases(
  target: Manifest,
  current: Manifest,
): Sliced<{ paths: Map<string, ReleaseEntry>; names: Map<string, string> }> {
  const withdrawn = withdrawnSince(target, current);
  const fingerprints = fingerprintsOf(withdrawn);
  const paths = new Map<string, ReleaseEntry>();
  const names = new Map<string, string>();
  const show = (path: string, entry: ReleaseEntry, { names: from }: Manifest): void => {
    paths.set(path, entry);
    const mentions = from.get(path);
    if (mentions) names.set(path, mentions);
  };
  // Pages taken from the live release show its pictures.
  for (const [path, entry] of current.paths) {
    if (entry.status === 410 || (isMediaPath(path) && isLive(entry))) show(path, entry, current);
    yield;
  }
  for (const [path, entry] of target.paths) {
    const now = current.paths.get(path);
    const isSame = isLive(entry) && isLive(now) && now.blob === entry.blob;
    const mentionsWithdrawn =
      withdrawn.has(path) ||
      (isRedirect(entry) && withdrawn.has(pathIn(entry.location))) ||
      (!isSame && mentionsAny(target.names.get(path), fingerprints));
    if (!mentionsWithdrawn) show(path, entry, target);
    else if (now) show(path, now, current);
    else if (!isMediaPath(path)) show(path, goneEntry(path, current.gone), current);
    yield;
  }
  return { paths, names };
}
