import type { Releases } from '../releases/releases.ts';
import type { Workshop } from '../run/workshop.ts';
import type { Chore } from './afterwards.ts';

/** How often it is done, at most, in milliseconds: to look at every blob takes its time. */
const tidyEvery = 60_000;

/** Deletes releases and blobs that nobody needs any more. */
export function tidy(releases: Releases, workshop: Workshop): Chore {
  let tidiedAt = -Infinity;
  return {
    name: 'tidy',
    quiet: 1000,
    step: async (signal) => {
      if (performance.now() - tidiedAt < tidyEvery) return true;
      // What was rendered for a release that is still to come is needed, too.
      await releases.collect({ needed: workshop.bench?.composition.blobs() ?? [], signal });
      if (!signal.aborted) tidiedAt = performance.now();
      return !signal.aborted;
    },
  };
}
