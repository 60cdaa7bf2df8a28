import { inSlices } from '@osiedle/shared/slices';
import type { Releases } from '../releases/releases.ts';
import type { Workspace } from '../run/workspace.ts';
import type { BackgroundTask } from './background-tasks.ts';

/** A task that renders the changed parts of the sitemap, and publishes them as a further stage of the run. */
export function sitemapUpdate(workspace: Workspace, releases: Releases): BackgroundTask {
  return {
    name: 'sitemap',
    quietMs: 0,
    step: async (signal) => {
      const { current } = releases;
      // Before everything is rendered, the sitemap would lack pages.
      if (!workspace.workingSet || !workspace.isComplete || !current) return true;
      const { renderer, composition } = workspace.workingSet;
      const { pages, vanished, left } = await renderer.nextOfSitemap();
      await composition.remove(vanished);
      await composition.ingest(pages, { isUrgent: true, signal: new AbortController().signal });
      if (left > 0 || signal.aborted) return false;
      const composed = await inSlices(await composition.compose());
      const { entries, now, cursor, run } = current;
      await releases.publish({ ...composed, entries }, { now, cursor, run });
      return true;
    },
  };
}
