import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inSlices, parseStamp, stampPath } from '@osiedle/shared';
import { composeBuiltSite } from '../compose/built-site.ts';
import { Releases } from '../releases/releases.ts';
import { ShardedMap } from '../releases/sharded-map.ts';
import { exportRelease, type Exported } from './export.ts';

/** What to export, and where to. */
export interface BuildExportOptions {
  /** The folder that Astro has built the whole site into. */
  built: string;
  /** The target folder: empty, or written by an earlier export. */
  folder: string;
  siteUrl: URL;
}

/**
 * Writes a site that Astro has built as a folder, with the same bytes as an export of the publisher's release: it makes a
 * release of it in a DATA_DIR of its own, exports that, and removes it.
 * @throws when the site is not whole, or no export has written the target folder
 */
export async function exportBuild({ built, folder, siteUrl }: BuildExportOptions): Promise<Exported> {
  const dataDir = await mkdtemp(join(dirname(built), 'release-'));
  try {
    const stamp = parseStamp(await readFile(join(built, stampPath), 'utf8'));
    if (!stamp) throw new Error(`${join(built, stampPath)} is no stamp of a site: build it again.`);
    const releases = await Releases.open(dataDir, 1);
    const composition = await composeBuiltSite(built, releases.blobs);
    const composed = await inSlices(await composition.compose());
    await releases.publish({ ...composed, entries: ShardedMap.of() }, stamp);
    return await exportRelease({ dataDir, folder, siteUrl });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
