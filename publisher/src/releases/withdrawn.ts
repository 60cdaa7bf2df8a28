import { isMediaPath } from './hashed-paths.ts';
import { isLive, type ReleaseEntry, type Manifest } from './manifest.ts';
import { isAddress } from './mentions.ts';
import type { Difference } from './sharded-map.ts';

/**
 * The names withdrawn from the site by the time a new release follows an old one: documents, their pages, and pictures and
 * files that no page shows any more.
 * @param before the old release
 * @param differences between the paths of the old release and the new one
 * @param release the id of the new release
 * @param oldest the id of the oldest kept release. No rollback goes back further, so names withdrawn before it are dropped;
 * only the addresses of pictures and files are answered with "gone" for ever
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
 * The names that a rollback must not show: those withdrawn since the older release, the addresses that those documents had
 * then, and `all <type>` for each type of look-up of which one was withdrawn.
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
