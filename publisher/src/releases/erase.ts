import { rm } from 'node:fs/promises';
import { codings } from '../blobs/encodings.ts';
import { isLive, filesIn, type Manifest } from './manifest.ts';
import { fingerprintsOf, mentionsAny } from './mentions.ts';
import type { Releases } from './releases.ts';

/**
 * Removes what an address ever showed from every release, and its bytes from the disk; and whatever spoke of it in older
 * releases, in the place of which there is what the live one shows.
 * @returns how many releases had any of it
 * @throws when it is live, or no kept release has it
 */
export async function erase(path: string, releases: Releases): Promise<number> {
  const { current, all, blobs } = releases;
  const erased = new Set(all.flatMap((manifest) => blobAt(path, manifest) ?? []));
  if (!current || erased.size === 0)
    throw new Error(
      `No kept release has ${path}: give the address as it was on the site, from its first “/”.`,
    );
  const live = filesIn(current).find(({ blob }) => erased.has(blob));
  if (live) {
    const where = current.paths.keys().find((one) => blobAt(one, current) === live.blob) ?? path;
    throw new Error(`${where} is live: withdraw it in the panel first, then erase it.`);
  }
  const names = fingerprintsOf(namesFor(path, all));
  const changed = all.flatMap((manifest) => (manifest === current ? [] : (without(manifest) ?? [])));
  await releases.rewrite(changed);
  for (const blob of erased)
    for (const coding of [undefined, ...codings]) await rm(blobs.pathOf(blob, coding), { force: true });
  return changed.length;

  function without(manifest: Manifest): Manifest | undefined {
    const shown = (current as Manifest).paths;
    const paths = [...manifest.paths].flatMap(([one, entry]) => {
      const isErased = erased.has(blobAt(one, manifest) ?? '');
      const now = shown.get(one);
      const isSame = isLive(entry) && isLive(now) && now.blob === entry.blob;
      return isErased || (!isSame && mentionsAny(manifest.names.get(one), names)) ? [one] : [];
    });
    if (paths.length === 0) return undefined;
    return {
      ...manifest,
      paths: manifest.paths.with(paths.map((one) => [one, shown.get(one)])),
      names: manifest.names.with(paths.map((one) => [one, current?.names.get(one)])),
    };
  }
}

/** What an address is spoken of by: itself, and the document whose page it was, with the other addresses of that. */
function namesFor(path: string, all: Manifest[]): string[] {
  const documents = all.flatMap(({ entries }) => [...entries].filter(([, paths]) => paths.includes(path)));
  return [path, ...documents.flatMap(([key, paths]) => [key, ...paths])];
}

function blobAt(path: string, { paths }: Manifest): string | undefined {
  const entry = paths.get(path);
  return isLive(entry) ? entry.blob : undefined;
}
