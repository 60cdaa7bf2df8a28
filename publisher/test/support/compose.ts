import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { runAtOnce } from '@osiedle/shared';
import type { RenderedPage } from '@osiedle/site/rendering';
import type { Blobs } from '../../src/blobs/blobs.ts';
import type { BrokenLink } from '../../src/compose/broken-links.ts';
import { Composition } from '../../src/compose/composition.ts';
import type { ComposedSite } from '../../src/releases/manifest.ts';

/** A composed site, and what its composition found. */
export interface Composed extends ComposedSite {
  brokenLinks: BrokenLink[];
  missing: string[];
}

/** Composes a site that is built in a folder, as a run composes a complete rendering. */
export async function compose(folder: string, blobs: Blobs): Promise<Composed> {
  const rendered: RenderedPage[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = pathOf(relative(folder, file).split(sep).join('/'));
    rendered.push({ path, body: await readFile(file), media: [], names: [] });
  }
  const composition = await Composition.open(blobs, { uploads: join(folder, 'uploads') });
  await composition.ingest(rendered, { isUrgent: true, signal: new AbortController().signal });
  return resultOf(composition);
}

export async function resultOf(composition: Composition): Promise<Composed> {
  const rendered = runAtOnce(await composition.compose());
  return { ...rendered, brokenLinks: composition.brokenLinks, missing: composition.missingMedia };
}

/** The address of a built file: `/a/` for `a/index.html`, `/404/` for `404.html`, and its own name for any other. */
export function pathOf(name: string): string {
  return `/${name}`.replace(/\/index\.html$/, '/').replace(/\/(404|410)\.html$/, '/$1/');
}
