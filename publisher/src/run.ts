import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { step, type Run } from './history.ts';
import { compose } from './releases/compose.ts';
import type { Manifest } from './releases/manifest.ts';
import type { Releases } from './releases/releases.ts';
import type { Render } from './render.ts';

/** Where runs do their work; nothing in it outlives a run. */
export function workFolder(dataDir: string): string {
  return join(dataDir, 'work');
}

export interface Publication {
  run: Run;
  dataDir: string;
  releases: Releases;
  render: Render;
  signal: AbortSignal;
}

/**
 * One run: render beside the live release, take the bytes in, switch, tidy up.
 * @returns the new release, or undefined where nothing changed
 * @throws when rendering fails or what it gave may not go live; the old release stays
 */
export async function publish({
  run,
  dataDir,
  releases,
  render,
  signal,
}: Publication): Promise<Manifest | undefined> {
  const work = join(workFolder(dataDir), randomUUID());
  const out = join(work, 'out');
  const now = new Date();
  await mkdir(out, { recursive: true });
  try {
    await step(run, 'render', () => render({ now, out, work, signal }));
    const content = await step(run, 'store', () => compose(out, releases.blobs));
    const release = await step(run, 'switch', () =>
      releases.publish({ ...content, entries: {} }, { now: now.toISOString(), cursor: 0 }),
    );
    await step(run, 'collect', () => releases.collect());
    return release;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
