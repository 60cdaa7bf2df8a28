import { inSlices } from '@osiedle/shared/slices';
import type { Releases } from '../releases/releases.ts';
import type { Workshop } from '../run/workshop.ts';
import type { Chore } from './afterwards.ts';

/** Makes the parts of the sitemap anew in which something is other, and puts them live as a further stage of the run. */
export function sitemap(workshop: Workshop, releases: Releases): Chore {
  return {
    name: 'sitemap',
    quiet: 0,
    step: async (signal) => {
      const { current } = releases;
      // What is not rendered yet would be missing in it.
      if (!workshop.bench || !workshop.isDone || !current) return true;
      const { renderer, composition } = workshop.bench;
      const { pages, vanished, left } = await renderer.nextOfSitemap();
      await composition.remove(vanished);
      await composition.take(pages, { isUrgent: true, signal: new AbortController().signal });
      if (left > 0 || signal.aborted) return false;
      const parts = await inSlices(await composition.result());
      const { entries, now, cursor, run } = current;
      await releases.publish({ ...parts, entries }, { now, cursor, run });
      return true;
    },
  };
}
