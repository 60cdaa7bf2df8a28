import { rm } from 'node:fs/promises';
import { codings } from '../blobs/encodings.ts';
import { isLive, filesIn, showsSame, type Manifest } from './manifest.ts';
import { fingerprintsOf, mentionsAny } from './mentions.ts';
import type { Releases } from './releases.ts';

/**
 * Removes all that an address ever showed from every release, and its bytes from the disk. Whatever mentioned it in older
 * releases is replaced by what the live release shows there.
 * @param path the address on the site, decoded
 * @returns how many releases it changed
 * @throws when the content is live, or no kept release has it
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
  const mentioned = fingerprintsOf(namesFor(path, all));
  const changed = all.flatMap((manifest) => (manifest === current ? [] : (withoutErased(manifest) ?? [])));
  await releases.rewrite(changed);
  for (const blob of erased)
    for (const coding of [undefined, ...codings]) await rm(blobs.pathOf(blob, coding), { force: true });
  return changed.length;

  function withoutErased(manifest: Manifest): Manifest | undefined {
    const shown = (current as Manifest).paths;
    const paths = [...manifest.paths].flatMap(([one, entry]) => {
      const isErased = erased.has(blobAt(one, manifest) ?? '');
      const isSame = showsSame(entry, shown.get(one));
      return isErased || (!isSame && mentionsAny(entry, mentioned)) ? [one] : [];
    });
    if (paths.length === 0) return undefined;
    return { ...manifest, paths: manifest.paths.with(paths.map((one) => [one, shown.get(one)])) };
  }
}

/** The names that mention an address: itself, the document whose page it was, and that document's other addresses. */
function namesFor(path: string, all: Manifest[]): string[] {
  const documents = all.flatMap(({ entries }) => [...entries].filter(([, paths]) => paths.includes(path)));
  return [path, ...documents.flatMap(([key, paths]) => [key, ...paths])];
}

function blobAt(path: string, { paths }: Manifest): string | undefined {
  const entry = paths.get(path);
  return isLive(entry) ? entry.blob : undefined;
}
