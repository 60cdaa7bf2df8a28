import { runAtOnce } from '@osiedle/shared';
import type { Blobs } from '../../src/blobs/blobs.ts';
import type { BrokenLink } from '../../src/compose/broken-links.ts';
import { composeBuiltSite } from '../../src/compose/built-site.ts';
import type { Composition } from '../../src/compose/composition.ts';
import type { ComposedSite } from '../../src/releases/manifest.ts';

/** A composed site, and what its composition found. */
export interface Composed extends ComposedSite {
  brokenLinks: BrokenLink[];
  missing: string[];
}

/** Composes a site that is built in a folder, as a run composes a complete rendering. */
export async function compose(folder: string, blobs: Blobs): Promise<Composed> {
  return resultOf(await composeBuiltSite(folder, blobs));
}

export async function resultOf(composition: Composition): Promise<Composed> {
  const rendered = runAtOnce(await composition.compose());
  return { ...rendered, brokenLinks: composition.brokenLinks, missing: composition.missingMedia };
}
