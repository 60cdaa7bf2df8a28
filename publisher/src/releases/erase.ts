import { rm } from 'node:fs/promises';
import { codings } from '../blobs/encodings.ts';
import { bodiesOf, isRedirect, type Manifest } from './manifest.ts';
import type { Releases } from './releases.ts';

/**
 * Removes what an address ever showed from every release, and its bytes from the disk.
 * @returns how many releases had it
 * @throws when it is live, or no kept release has it
 */
export async function erase(path: string, releases: Releases): Promise<number> {
  const { current, all, blobs } = releases;
  const erased = new Set(all.flatMap((manifest) => blobAt(path, manifest) ?? []));
  if (erased.size === 0)
    throw new Error(
      `No kept release has ${path}: give the address as it was on the site, from its first “/”.`,
    );
  const live = current && bodiesOf(current).find(({ blob }) => erased.has(blob));
  if (current && live) {
    const where = current.paths.keys().find((one) => blobAt(one, current) === live.blob) ?? path;
    throw new Error(`${where} is live: withdraw it in the panel first, then erase it.`);
  }
  const changed = all.filter((manifest) => manifest.paths.keys().some((one) => isErased(one, manifest)));
  await releases.rewrite(
    changed.map((manifest) => ({
      ...manifest,
      paths: manifest.paths.with(
        manifest.paths.keys().flatMap((one) => (isErased(one, manifest) ? [[one, undefined] as const] : [])),
      ),
    })),
  );
  for (const blob of erased)
    for (const coding of [undefined, ...codings]) await rm(blobs.pathOf(blob, coding), { force: true });
  return changed.length;

  function isErased(one: string, manifest: Manifest): boolean {
    return erased.has(blobAt(one, manifest) ?? '');
  }
}

function blobAt(path: string, { paths }: Manifest): string | undefined {
  const entry = paths.get(path);
  return entry && !isRedirect(entry) && entry.status === undefined ? entry.blob : undefined;
}
