import { isMediaPath } from './hashed-paths.ts';
import { isLive, type ReleaseEntry, type Manifest } from './manifest.ts';
import { isAddress } from './mentions.ts';
import type { Difference } from './sharded-map.ts';

/**
 * What has been withdrawn from the site when a release is followed by another one: documents, their pages, pictures and files
 * that no page shows any more.
 * @param differences between the paths of the two
 * @param oldest the oldest release that is kept: no rollback leads to a time before it, but addresses of pictures are
 * answered with "gone" for ever
 */
export function withdrawnBy(
  { paths, entries }: Pick<Manifest, 'paths' | 'entries'>,
  before: Manifest,
  differences: Difference<ReleaseEntry>[],
  release: string,
  oldest: string,
): Manifest['withdrawn'] {
  const changes: [string, string | undefined][] = [];
  for (const [name, since] of before.withdrawn)
    if (since <= oldest && !(isMediaPath(name) && !paths.has(name))) changes.push([name, undefined]);
  for (const [path, entry, next] of differences) {
    const isGone = isMediaPath(path) ? !isLive(next) : next?.status === 410;
    if (isLive(entry) && isGone) changes.push([path, release]);
  }
  for (const [key, , next] of before.entries.differencesFrom(entries))
    if (!next) changes.push([key, release]);
  return before.withdrawn.with(changes);
}

/**
 * What nobody may see of a release that somebody goes back to: names that were withdrawn since, the addresses that those
 * documents had then, and whatever shows all of a type of look-ups of which one was withdrawn.
 */
export function withdrawnSince({ id, entries }: Manifest, current: Manifest): Set<string> {
  const names = new Set<string>();
  for (const [name, since] of current.withdrawn) {
    if (since <= id) continue;
    names.add(name);
    if (isAddress(name)) continue;
    for (const path of entries.get(name) ?? []) names.add(path);
    const [type, , ofLanguage] = name.split(' ');
    if (!ofLanguage) names.add(`all ${type}`);
  }
  return names;
}
