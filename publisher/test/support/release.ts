import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { compose } from '../../src/releases/compose.ts';
import type { Manifest } from '../../src/releases/manifest.ts';
import type { Releases } from '../../src/releases/releases.ts';
import { writeSite, type Files } from './site.ts';

/** Publishes files as a run does, without a build. */
export async function release(releases: Releases, dataDir: string, files: Files): Promise<Manifest | undefined> {
  const out = await mkdtemp(join(dataDir, 'out-'));
  await writeSite(out, files);
  const content = await compose(out, releases.blobs);
  const manifest = await releases.publish(content, new Date(), null);
  await releases.collect();
  return manifest;
}
