import { pathIn } from '@osiedle/shared/paths';
import { inSlices, type Sliced } from '@osiedle/shared/slices';
import { goneAt } from './gone.ts';
import { isMedia } from './hashed.ts';
import { isLive, isRedirect, type Content, type Entry, type Manifest } from './manifest.ts';
import { lookedFor, speaksOf } from './names.ts';
import { Sharded } from './sharded.ts';
import { withdrawnSince } from './withdrawn.ts';

/**
 * What going back to an older release shows: its pages, but nothing that was withdrawn since. A withdrawn page stays
 * gone, and a page, list, feed or file that speaks of one is taken from the release that is live, which does no longer.
 */
export async function wayBack(target: Manifest, current: Manifest): Promise<Content> {
  const { paths, names } = await inSlices(mixture(target, current));
  return {
    paths: await inSlices(Sharded.gather(paths)),
    names: await inSlices(Sharded.gather(names)),
    notFound: target.notFound,
    gone: target.gone,
    styles: [...new Set([...target.styles, ...current.styles])].sort(),
    entries: target.entries,
  };
}

function* mixture(
  target: Manifest,
  current: Manifest,
): Sliced<{ paths: Map<string, Entry>; names: Map<string, string> }> {
  const withdrawn = withdrawnSince(target, current);
  const fingerprints = lookedFor(withdrawn);
  const paths = new Map<string, Entry>();
  const names = new Map<string, string>();
  const show = (path: string, entry: Entry, { names: from }: Manifest): void => {
    paths.set(path, entry);
    const kept = from.get(path);
    if (kept) names.set(path, kept);
  };
  // Pages that are taken from the live release show its pictures.
  for (const [path, entry] of current.paths) {
    if (entry.status === 410 || (isMedia(path) && isLive(entry))) show(path, entry, current);
    yield;
  }
  for (const [path, entry] of target.paths) {
    const now = current.paths.get(path);
    const isSame = isLive(entry) && isLive(now) && now.blob === entry.blob;
    const isToldNoMore =
      withdrawn.has(path) ||
      (isRedirect(entry) && withdrawn.has(pathIn(entry.location))) ||
      (!isSame && speaksOf(target.names.get(path), fingerprints));
    if (!isToldNoMore) show(path, entry, target);
    else if (now) show(path, now, current);
    else if (!isMedia(path)) show(path, goneAt(path, current.gone), current);
    yield;
  }
  return { paths, names };
}
