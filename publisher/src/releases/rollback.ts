import type { Blobs } from '../blobs/blobs.ts';
import { goneAt } from './gone.ts';
import { isMedia } from './hashed.ts';
import { isLive, type Content, type Entry, type Manifest } from './manifest.ts';
import { Sharded } from './sharded.ts';
import { isText } from '../blobs/types.ts';

/**
 * What going back to an older release shows: its pages, but nothing that was withdrawn since. A withdrawn page stays
 * gone, and a page, list or feed that spoke of one is taken from the release that is live, which does no longer.
 */
export async function wayBack(target: Manifest, current: Manifest, blobs: Blobs): Promise<Content> {
  const since = new Set(
    [...current.withdrawn].flatMap(([path, release]) => (release > target.id ? [path] : [])),
  );
  const paths = new Map<string, Entry>();
  // Pages that are taken from the live release show its pictures.
  for (const [path, entry] of current.paths)
    if (entry.status === 410 || (isMedia(path) && isLive(entry))) paths.set(path, entry);
  for (const [path, entry] of target.paths) {
    const now = current.paths.get(path);
    const stays = !since.has(path) && !(await speaksOf(since, entry, now, blobs));
    const shown = stays ? entry : now;
    if (shown) paths.set(path, shown);
    else if (!isMedia(path)) paths.set(path, goneAt(path, current.gone));
  }
  return {
    paths: Sharded.of(paths),
    notFound: target.notFound,
    gone: target.gone,
    styles: [...new Set([...target.styles, ...current.styles])].sort(),
    entries: target.entries,
  };
}

async function speaksOf(
  withdrawn: Set<string>,
  entry: Entry,
  now: Entry | undefined,
  blobs: Blobs,
): Promise<boolean> {
  if (withdrawn.size === 0 || !isLive(entry) || !isText(entry.type)) return false;
  // What is live still does not speak of it.
  if (isLive(now) && now.blob === entry.blob) return false;
  const text = (await blobs.read(entry.blob)).toString('utf8');
  return [...withdrawn].some((path) => text.includes(path));
}
