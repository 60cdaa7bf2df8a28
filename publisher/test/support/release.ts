import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { Blobs } from '../../src/blobs/blobs.ts';
import { codings } from '../../src/blobs/encodings.ts';
import { compose } from './compose.ts';
import { filesIn, type Manifest } from '../../src/releases/manifest.ts';
import type { Releases } from '../../src/releases/releases.ts';
import { ShardedMap } from '../../src/releases/sharded-map.ts';
import { readManifest } from '../../src/releases/manifest-file.ts';
import { writeSite, type Files } from './site.ts';

/** Publishes files as a run does, without rendering. */
export async function release(
  releases: Releases,
  dataDir: string,
  files: Files,
  { cursor = 0, entries = {} }: { cursor?: number; entries?: Record<string, string[]> } = {},
): Promise<Manifest | undefined> {
  const out = await mkdtemp(join(dataDir, 'out-'));
  await writeSite(out, files);
  const rendered = await compose(out, releases.blobs);
  const manifest = await releases.publish(
    { ...rendered, entries: ShardedMap.of(Object.entries(entries)) },
    { now: new Date().toISOString(), cursor },
  );
  await releases.collectGarbage();
  return manifest;
}

/** The manifest of the live release, read from the disk. */
export async function liveManifest(dataDir: string): Promise<Manifest> {
  const target = await readlink(join(dataDir, 'releases/current'));
  return readManifest(dataDir, target);
}

const decode = { br: brotliDecompressSync, gzip: gunzipSync };

/** Expects that the live release is readable, and that each of its blobs has the right bytes, compressed copies included. */
export async function expectWholeRelease(dataDir: string): Promise<void> {
  const blobs = new Blobs(join(dataDir, 'blobs'));
  for (const { blob } of filesIn(await liveManifest(dataDir))) {
    const bytes = await readFile(blobs.pathOf(blob));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(blob);
    for (const coding of codings)
      if (blobs.hasEncoded(blob, coding))
        expect(decode[coding](await blobs.read(blob, coding)).equals(bytes)).toBe(true);
  }
}
