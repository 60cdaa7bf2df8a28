import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { atOnce } from '@osiedle/shared';
import type { Page } from '@osiedle/site/rendering';
import type { Blobs } from '../../src/blobs/blobs.ts';
import { Composition, type BrokenLink } from '../../src/compose/composition.ts';
import type { Rendered } from '../../src/releases/manifest.ts';

/** A rendered site, taken in, and what was found at that. */
export interface Composed extends Rendered {
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
    rendered.push({ path, body: await readFile(file), media: [] });
  }
  const composition = new Composition(blobs, join(folder, 'uploads'));
  const rendering = { rendered, vanished: [], failed: [], until: Infinity };
  await composition.take(rendering, new AbortController().signal);
  return resultOf(composition);
}

export function resultOf(composition: Composition): Composed {
  const rendered = atOnce(composition.result());
  return { ...rendered, brokenLinks: composition.brokenLinks, missing: composition.missing };
}

/** `a/index.html` is shown at `/a/`, `404.html` where error pages are; any other file under its own name. */
export function pathOf(name: string): string {
  return `/${name}`.replace(/\/index\.html$/, '/').replace(/\/(404|410)\.html$/, '/$1/');
}
