import { pathIn } from '@osiedle/shared/paths';
import { inSlices, type Sliced } from '@osiedle/shared/slices';
import { goneEntry } from './gone-entry.ts';
import { isMediaPath } from './hashed-paths.ts';
import { isLive, isRedirect, type ReleaseContent, type ReleaseEntry, type Manifest } from './manifest.ts';
import { fingerprintsOf, mentionsAny } from './mentions.ts';
import { ShardedMap } from './sharded-map.ts';
import { withdrawnSince } from './withdrawn.ts';

/**
 * What going back to an older release shows: its pages, but nothing that was withdrawn since. A withdrawn page stays
 * gone, and a page, list, feed or file that speaks of one is taken from the release that is live, which does no longer.
 */
export async function rollbackContent(target: Manifest, current: Manifest): Promise<ReleaseContent> {
  const { paths, names } = await inSlices(mixture(target, current));
  return {
    paths: await inSlices(ShardedMap.build(paths)),
    names: await inSlices(ShardedMap.build(names)),
    notFound: target.notFound,
    gone: target.gone,
    styles: [...new Set([...target.styles, ...current.styles])].sort(),
    entries: target.entries,
  };
}

function* mixture(
  target: Manifest,
  current: Manifest,
): Sliced<{ paths: Map<string, ReleaseEntry>; names: Map<string, string> }> {
  const withdrawn = withdrawnSince(target, current);
  const fingerprints = fingerprintsOf(withdrawn);
  const paths = new Map<string, ReleaseEntry>();
  const names = new Map<string, string>();
  const show = (path: string, entry: ReleaseEntry, { names: from }: Manifest): void => {
    paths.set(path, entry);
    const kept = from.get(path);
    if (kept) names.set(path, kept);
  };
  // Pages that are taken from the live release show its pictures.
  for (const [path, entry] of current.paths) {
    if (entry.status === 410 || (isMediaPath(path) && isLive(entry))) show(path, entry, current);
    yield;
  }
  for (const [path, entry] of target.paths) {
    const now = current.paths.get(path);
    const isSame = isLive(entry) && isLive(now) && now.blob === entry.blob;
    const isToldNoMore =
      withdrawn.has(path) ||
      (isRedirect(entry) && withdrawn.has(pathIn(entry.location))) ||
      (!isSame && mentionsAny(target.names.get(path), fingerprints));
    if (!isToldNoMore) show(path, entry, target);
    else if (now) show(path, now, current);
    else if (!isMediaPath(path)) show(path, goneEntry(path, current.gone), current);
    yield;
  }
  return { paths, names };
}
