import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { atOnce } from '@osiedle/shared';
import type { Page } from '@osiedle/site/rendering';
import type { Blobs } from '../../src/blobs/blobs.ts';
import type { BrokenLink } from '../../src/compose/broken-links.ts';
import { Composition } from '../../src/compose/composition.ts';
import type { ComposedSite } from '../../src/releases/manifest.ts';

/** A rendered site, taken in, and what was found at that. */
export interface Composed extends ComposedSite {
  brokenLinks: BrokenLink[];
  missing: string[];
}

/** Takes in a built site that lies in a folder, as a whole rendering is taken in. */
export async function compose(folder: string, blobs: Blobs): Promise<Composed> {
  const rendered: Page[] = [];
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
  const rendered = atOnce(await composition.compose());
  return { ...rendered, brokenLinks: composition.brokenLinks, missing: composition.missingMedia };
}

/** `a/index.html` is shown at `/a/`, `404.html` where error pages are; any other file under its own name. */
export function pathOf(name: string): string {
  return `/${name}`.replace(/\/index\.html$/, '/').replace(/\/(404|410)\.html$/, '/$1/');
}
